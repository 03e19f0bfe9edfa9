#pragma once

#include <QSqlError>
#include <string>

#include "core/base/result.h"
#include "services/store/database_place.h"

namespace sw {

/// What a database's refusal means to a person. `did` is what was tried: "write to". Exists for a broken constraint,
/// InvalidInput for a damaged file and for a value that does not fit, Io for
/// the rest (locked, full, read-only, a server that cannot be reached). SQLite's codes:
/// https://www.sqlite.org/rescode.html; PostgreSQL's: https://www.postgresql.org/docs/15/errcodes-appendix.html.
tl::unexpected<Error> sqlFailure(const char* did, const DatabasePlace& place, const QSqlError& error);

/// Why a connection could not be made: as above, and InvalidInput for who is not let in, NotFound for a database that a
/// server does not have. PostgreSQL gives no code then, so that its words decide.
tl::unexpected<Error> openFailure(const DatabasePlace& place, const QSqlError& error);

/// True when the connection to a server is no more.
bool isLost(const DatabasePlace& place, const QSqlError& error);

/// True when it was somebody else's lock that could not be had in time.
bool isLocked(const DatabasePlace& place, const QSqlError& error);

}  // namespace sw
