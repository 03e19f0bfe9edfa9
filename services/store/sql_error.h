#pragma once

#include <QSqlError>
#include <filesystem>

#include "core/base/result.h"

namespace sw {

/// What a database's refusal means to a person: Exists for a broken constraint, InvalidInput for a damaged file, Io for
/// the rest (locked, full, read-only). `did` is what was tried: "write to". The codes are SQLite's
/// (https://www.sqlite.org/rescode.html).
tl::unexpected<Error> sqlFailure(const char* did, const std::filesystem::path& file, const QSqlError& error);

}  // namespace sw
