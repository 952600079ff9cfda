import { confirmArticle } from "~/domain/knowledge/articles/check.server";
import { editPath } from "~/domain/knowledge/articles/ui/paths";
import { backTo } from "./outcome.server";

/** Somebody looked at the page: all of it still holds. */
export const action = backTo(
  ({ articleId }) => editPath(articleId!),
  "nagekeken",
  ({ viewer, params }) => confirmArticle(viewer, params.articleId!),
);
