import { takeArticleOffline } from "~/domain/knowledge/articles/edit.server";
import { editPath } from "~/domain/knowledge/articles/ui/paths";
import { backTo } from "./outcome.server";

export const action = backTo(
  ({ articleId }) => editPath(articleId!),
  "offline",
  ({ viewer, params }) => takeArticleOffline(viewer, params.articleId!),
);
