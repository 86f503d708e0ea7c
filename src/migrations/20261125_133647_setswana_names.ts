import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "document_requirements" ADD COLUMN "name_tn" varchar;
  ALTER TABLE "claim_types" ADD COLUMN "name_tn" varchar;
  ALTER TABLE "claim_requirements" ADD COLUMN "name_tn" varchar;`)
  // What shipped in English has its Setswana name also where a society is there already.
  await db.execute(sql`  UPDATE "claim_types" SET "name_tn" = names.tn
    FROM (VALUES ('Funeral', 'Phitlho'), ('Withdrawal of savings', 'Go ntsha madi a dipeeletso'), ('Payout of an exit', 'Tuelo ya go tswa mo mokgatlhong')) AS names (en, tn)
    WHERE "claim_types"."name" = names.en;
  UPDATE "claim_requirements" SET "name_tn" = names.tn
    FROM (VALUES ('Death certificate', 'Setifikeiti sa loso'), ('Omang of the deceased and of the claimant', 'Omang wa moswi le wa mmatlisisi wa tuelo'), ('Police report', 'Pegelo ya mapodisi'), ('Notification of death from abroad', 'Kitsiso ya loso go tswa kwa ntle ga naga'), ('Letter of the chief with two witnesses', 'Lokwalo lwa kgosi le basupi ba le babedi')) AS names (en, tn)
    WHERE "claim_requirements"."name" = names.en;
  UPDATE "document_requirements" SET "name_tn" = names.tn
    FROM (VALUES ('Copy of the Omang', 'Khopi ya Omang'), ('Copy of the passport', 'Khopi ya lokwalo lwa mosepele'), ('Proof of address', 'Bosupi jwa aterese'), ('Payslip', 'Lokwalo lwa tuelo'), ('Photo', 'Setshwantsho')) AS names (en, tn)
    WHERE "document_requirements"."name" = names.en;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "document_requirements" DROP COLUMN "name_tn";
  ALTER TABLE "claim_types" DROP COLUMN "name_tn";
  ALTER TABLE "claim_requirements" DROP COLUMN "name_tn";`)
}
