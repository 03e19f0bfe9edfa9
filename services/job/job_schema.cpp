#include "services/job/job_schema.h"

namespace sw {

const Migrations& jobMigrations() {
    static const Migrations kMigrations = {{
        "CREATE TABLE jobs ("
        " number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, account TEXT NOT NULL,"
        " batch TEXT NOT NULL, status TEXT NOT NULL, progress DOUBLE PRECISION NOT NULL DEFAULT 0,"
        " step TEXT NOT NULL DEFAULT '', request TEXT NOT NULL, result TEXT NOT NULL DEFAULT 'null',"
        " details TEXT NOT NULL DEFAULT '', code TEXT NOT NULL DEFAULT '', callback_url TEXT NOT NULL,"
        " run BIGINT NOT NULL DEFAULT 0, interruptions BIGINT NOT NULL DEFAULT 0,"
        " created BIGINT NOT NULL, begun BIGINT NOT NULL DEFAULT 0, ended BIGINT NOT NULL DEFAULT 0)",
        "CREATE INDEX jobs_by_status ON jobs (status, number)",
        "CREATE INDEX jobs_by_account ON jobs (account, number)",
        "CREATE INDEX jobs_by_batch ON jobs (batch)",
        "CREATE TABLE stages ("
        " job TEXT NOT NULL REFERENCES jobs (id) ON DELETE CASCADE, place BIGINT NOT NULL, name TEXT NOT NULL,"
        " scene TEXT NOT NULL, status TEXT NOT NULL, progress DOUBLE PRECISION NOT NULL, provider TEXT NOT NULL,"
        " cost DOUBLE PRECISION NOT NULL, error TEXT NOT NULL, PRIMARY KEY (job, name, scene))",
        "CREATE TABLE events ("
        " job TEXT NOT NULL REFERENCES jobs (id) ON DELETE CASCADE, number BIGINT NOT NULL, name TEXT NOT NULL,"
        " text TEXT NOT NULL, PRIMARY KEY (job, number))",
        "CREATE TABLE artifacts ("
        " job TEXT NOT NULL REFERENCES jobs (id) ON DELETE CASCADE, file TEXT NOT NULL, PRIMARY KEY (job, file))",
        "CREATE INDEX artifacts_by_file ON artifacts (file)",
        "CREATE TABLE idempotency ("
        " account TEXT NOT NULL, key TEXT NOT NULL, digest TEXT NOT NULL,"
        " job TEXT NOT NULL REFERENCES jobs (id) ON DELETE CASCADE, PRIMARY KEY (account, key))",
        "CREATE INDEX idempotency_by_job ON idempotency (job)",
        "CREATE TABLE deliveries ("
        " number INTEGER PRIMARY KEY AUTOINCREMENT, job TEXT NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,"
        " url TEXT NOT NULL, body TEXT NOT NULL, status TEXT NOT NULL, attempts BIGINT NOT NULL DEFAULT 0,"
        " due BIGINT NOT NULL, error TEXT NOT NULL DEFAULT '')",
        "CREATE INDEX deliveries_by_due ON deliveries (status, due)",
        "CREATE INDEX deliveries_by_job ON deliveries (job)",
    }, {
        "ALTER TABLE stages ADD COLUMN amount BIGINT NOT NULL DEFAULT 0",
        "ALTER TABLE stages ADD COLUMN note TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE jobs ADD COLUMN trace TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE jobs ADD COLUMN request_id TEXT NOT NULL DEFAULT ''",
    }};
    return kMigrations;
}

}  // namespace sw
