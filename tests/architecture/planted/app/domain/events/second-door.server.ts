import { PrismaClient } from "@prisma/client/extension";
export const x = PrismaClient;
