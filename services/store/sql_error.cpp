#include "services/store/sql_error.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace sw {
namespace {

struct Meaning {
    ErrorCode code;
    const char* why;
};

constexpr Meaning kLocked = {ErrorCode::Io,
                             "another program keeps it locked; end that program, or try again in a moment"};
constexpr Meaning kFull = {ErrorCode::Io, "the disk is full; free some space and try again"};
constexpr Meaning kConstraint = {ErrorCode::Exists, "what is to be written is there already or belongs to nothing"};
constexpr Meaning kRefused = {ErrorCode::Io, "the database refused"};
constexpr Meaning kGone = {
    ErrorCode::Io, "its server cannot be reached; look whether it runs and whether the URL is right, then try again"};
constexpr Meaning kBusyServer = {ErrorCode::Io, "its server is starting or ending; try again in a moment"};
constexpr Meaning kNoPlace = {ErrorCode::Io,
                              "its server takes no more connections; raise its max_connections, or end other programs"};
constexpr Meaning kStranger = {ErrorCode::InvalidInput,
                               "its server does not know the user or the password; correct them in database.url"};

constexpr Meaning kNoDatabase = {
    ErrorCode::NotFound, "its server has no database of that name; make it with createdb, or correct database.url"};
constexpr Meaning kMayNot = {
    ErrorCode::Io, "its user may not do that; give the user the right (GRANT), or name another one in database.url"};

enum Primary {
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    DiskError = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    Constraint = 19,
    NotADatabase = 26
};

/// The primary result code; extended ones keep it in their lowest byte.
int primaryCode(const QSqlError& error) {
    return error.nativeErrorCode().toInt() & 0xff;
}

Meaning meaningOf(int code) {
    switch (code) {
        case Busy:
        case Locked:
            return kLocked;
        case ReadOnly:
            return {ErrorCode::Io,
                    "it may not be written to; give yourself the right to write it, or choose another folder"};
        case Full:
            return kFull;
        case DiskError:
            return {ErrorCode::Io, "the disk refused; look whether it is full or damaged"};
        case CannotOpen:
            return {ErrorCode::Io, "it cannot be opened; look whether its folder is there and may be written to"};
        case Corrupt:
        case NotADatabase:
            return {ErrorCode::InvalidInput,
                    "it is damaged; put a copy back, or move it away to begin with an empty one"};
        case Constraint:
            return kConstraint;
        default:
            return kRefused;
    }
}

struct StateMeaning {
    std::string_view state;  ///< a SQLSTATE, or how those of its class begin
    Meaning meaning;
};

/// The first row that fits counts.
constexpr std::array kStates = {
    StateMeaning{"08", kGone},
    StateMeaning{"57P03", kBusyServer},
    StateMeaning{"57P", kGone},
    StateMeaning{"28", kStranger},
    StateMeaning{"3D000", kNoDatabase},
    StateMeaning{"23", kConstraint},
    StateMeaning{"22", {ErrorCode::InvalidInput, "a value does not fit into it"}},
    StateMeaning{
        "25006",
        {ErrorCode::Io, "it may not be written to; use its primary server, or give its user the right to write"}},
    StateMeaning{"42501", kMayNot},
    StateMeaning{"55P03", kLocked},
    StateMeaning{"55006", kLocked},
    StateMeaning{"40", kLocked},
    StateMeaning{"57014", kLocked},
    StateMeaning{"53100", kFull},
    StateMeaning{"53300", kNoPlace},
    StateMeaning{"53", {ErrorCode::Io, "its server lacks memory or other means; look into the server's log"}},
    StateMeaning{"58", {ErrorCode::Io, "the disk of its server refused; look into the server's log"}},
    StateMeaning{"XX001", {ErrorCode::InvalidInput, "it is damaged; put a copy back"}},
    StateMeaning{"XX002",
                 {ErrorCode::InvalidInput, "it is damaged; make its indexes anew (REINDEX), or put a copy back"}},
};

Meaning meaningOf(const std::string& state) {
    if (state.empty())
        return kGone;  // libpq itself says so
    const auto found =
        std::ranges::find_if(kStates, [&](const StateMeaning& row) { return state.starts_with(row.state); });
    return found == kStates.end() ? kRefused : found->meaning;
}

struct WordsMeaning {
    std::string_view words;
    Meaning meaning;
};

/// The first row that fits counts.
constexpr std::array kOpenings = {
    WordsMeaning{
        "pg_hba.conf",
        {ErrorCode::InvalidInput, "its server does not let this user in from here; add a line to its pg_hba.conf"}},
    WordsMeaning{"permission denied", kMayNot},
    WordsMeaning{"password authentication failed", kStranger},
    WordsMeaning{"no password supplied", kStranger},
    WordsMeaning{"role \"", kStranger},
    WordsMeaning{"database \"", kNoDatabase},
    WordsMeaning{"authentication failed", kStranger},
    WordsMeaning{"too many", kNoPlace},
    WordsMeaning{"connection slots", kNoPlace},
    WordsMeaning{"starting up", kBusyServer},
    WordsMeaning{"shutting down", kBusyServer},
    WordsMeaning{"recovery", kBusyServer},
    WordsMeaning{
        "connection option",
        {ErrorCode::InvalidInput, "its URL has an option that PostgreSQL does not know; correct database.url"}},
    WordsMeaning{"invalid ",
                 {ErrorCode::InvalidInput,
                  "its URL has an option with a value that PostgreSQL does not know; correct database.url"}},
    WordsMeaning{
        "certificate",
        {ErrorCode::Io, "its server's certificate was not accepted; look at sslmode and sslrootcert in database.url"}},
    WordsMeaning{
        "does not support SSL",
        {ErrorCode::Io, "its server does not speak TLS; turn it on there, or correct sslmode in database.url"}},
};

/// The first line: those that follow may show the statement with its values.
std::string detailOf(const QSqlError& error) {
    const std::string text = error.databaseText().toStdString();
    const std::string first = text.substr(0, text.find('\n'));
    return (first.empty() ? error.driverText().toStdString() : first) + " (" + error.nativeErrorCode().toStdString() +
           ")";
}

tl::unexpected<Error> failure(const char* did, const DatabasePlace& place, const Meaning& meaning,
                              const QSqlError& error) {
    return fail(meaning.code,
                "Could not " + std::string(did) + " the database " + place.shown + ": " + meaning.why + ".",
                detailOf(error));
}

std::string stateOf(const QSqlError& error) {
    return error.nativeErrorCode().toStdString();
}

}  // namespace

tl::unexpected<Error> sqlFailure(const char* did, const DatabasePlace& place, const QSqlError& error) {
    return failure(did, place,
                   place.engine == DatabaseEngine::Sqlite ? meaningOf(primaryCode(error)) : meaningOf(stateOf(error)),
                   error);
}

tl::unexpected<Error> openFailure(const DatabasePlace& place, const QSqlError& error) {
    if (place.engine == DatabaseEngine::Sqlite)
        return sqlFailure("open", place, error);
    const std::string text = error.databaseText().toStdString();
    const auto found = std::ranges::find_if(
        kOpenings, [&](const WordsMeaning& row) { return text.find(row.words) != std::string::npos; });
    return failure("open", place, found == kOpenings.end() ? kGone : found->meaning, error);
}

bool isLost(const DatabasePlace& place, const QSqlError& error) {
    const std::string state = stateOf(error);
    return place.engine == DatabaseEngine::Postgres &&
           (state.empty() || state.starts_with("08") || state.starts_with("57P0"));
}

bool isLocked(const DatabasePlace& place, const QSqlError& error) {
    return place.engine == DatabaseEngine::Sqlite ? primaryCode(error) == Busy || primaryCode(error) == Locked
                                                  : stateOf(error) == "55P03";
}

}  // namespace sw
