#include "services/store/sql_error.h"

namespace sw {
namespace {

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

const char* reasonOf(int code) {
    switch (code) {
        case Busy:
        case Locked:
            return "another program keeps it locked; end that program, or try again in a moment";
        case ReadOnly:
            return "it may not be written to; give yourself the right to write it, or choose another folder";
        case Full:
            return "the disk is full; free some space and try again";
        case DiskError:
            return "the disk refused; look whether it is full or damaged";
        case CannotOpen:
            return "it cannot be opened; look whether its folder is there and may be written to";
        case Corrupt:
        case NotADatabase:
            return "it is damaged; put a copy back, or move it away to begin with an empty one";
        case Constraint:
            return "what is to be written is there already or belongs to nothing";
        default:
            return "the database refused";
    }
}

ErrorCode kindOf(int code) {
    if (code == Constraint)
        return ErrorCode::Exists;
    return code == Corrupt || code == NotADatabase ? ErrorCode::InvalidInput : ErrorCode::Io;
}

}  // namespace

tl::unexpected<Error> sqlFailure(const char* did, const std::filesystem::path& file, const QSqlError& error) {
    const int code = primaryCode(error);
    return fail(kindOf(code),
                "Could not " + std::string(did) + " the database " + file.string() + ": " + reasonOf(code) + ".",
                error.text().toStdString() + " (" + error.nativeErrorCode().toStdString() + ")");
}

}  // namespace sw
