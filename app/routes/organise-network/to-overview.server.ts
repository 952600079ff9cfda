import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { networkPath } from "~/domain/networks/ui/network-bar";

/** The address of a button, asked for as a page (after logging in again): to where the button stands. */
export const toOverview = ({ params }: LoaderFunctionArgs) => redirect(networkPath(params.networkId!));
