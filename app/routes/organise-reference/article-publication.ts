import { publishArticle } from "~/domain/knowledge/articles/edit.server";
import { editPath } from "~/domain/knowledge/articles/ui/paths";
import { backTo } from "./outcome.server";

export const action = backTo(
  ({ articleId }) => editPath(articleId!),
  "online",
  ({ viewer, params }) => publishArticle(viewer, params.articleId!),
);
