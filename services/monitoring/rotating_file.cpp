#include "services/monitoring/rotating_file.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <utility>

#include "core/base/descriptor.h"
#include "core/base/host.h"

namespace sw {
namespace fs = std::filesystem;
namespace {

constexpr int kMostReopenings = 1000;  // while others put the file aside again and again, each of which is quick

fs::path numbered(const fs::path& file, int number) {
    return number == 0 ? file : fs::path(file.string() + "." + std::to_string(number));
}

/// Other programs hold it for as long as a write takes; one that was stopped meanwhile must not stop this one.
bool lock(int descriptor) {
    constexpr int kTries = 200;
    constexpr int kPauseMs = 2;
    for (int i = 0; i < kTries; ++i) {
        if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
            return true;
        if (errno != EWOULDBLOCK && errno != EINTR)
            return false;
        ::poll(nullptr, 0, kPauseMs);
    }
    return false;
}

}  // namespace

RotatingFile::RotatingFile(RotationOptions options) : m_options(std::move(options)) {}

RotatingFile::~RotatingFile() {
    close();
}

void RotatingFile::close() {
    if (m_descriptor >= 0)
        ::close(std::exchange(m_descriptor, -1));  // which gives up its lock
}

Result<void> RotatingFile::open() {
    close();
    std::error_code error;
    fs::create_directories(m_options.file.parent_path(), error);
    m_descriptor = ::open(m_options.file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (m_descriptor >= 0)
        return {};
    const int reason = errno;
    return fail(ErrorCode::Io, "The log " + m_options.file.string() + " cannot be written: " + (reason == ELOOP ? "it is a link" : reasonOf(reason)) +
                                   ". Choose another file with the setting logging.file.");
}

/// Takes the lock of the file that has the name now: another program may have put ours aside.
bool RotatingFile::lockCurrent() {
    for (int i = 0; i < kMostReopenings; ++i) {
        if (m_descriptor < 0 && !open())
            return false;
        if (!lock(m_descriptor))
            break;
        struct stat ours {};
        struct stat named {};
        if (::fstat(m_descriptor, &ours) == 0 && ::stat(m_options.file.c_str(), &named) == 0 &&
            ours.st_ino == named.st_ino && ours.st_dev == named.st_dev)
            return true;
        close();
    }
    close();
    return false;
}

void RotatingFile::rotate() {
    std::error_code error;  // what cannot be put aside goes on growing
    for (int number = m_options.keep - 1; number >= 0; --number)
        if (fs::exists(numbered(m_options.file, number), error))
            fs::rename(numbered(m_options.file, number), numbered(m_options.file, number + 1), error);
    if (m_options.keep == 0)
        fs::remove(m_options.file, error);
    close();
}

bool RotatingFile::write(std::string_view lines) {
    if (lines.empty())
        return true;
    if (!lockCurrent())
        return false;
    struct stat now {};
    ::fstat(m_descriptor, &now);
    if (now.st_size > 0 && now.st_size + static_cast<std::int64_t>(lines.size()) > m_options.maxBytes) {
        rotate();
        if (!lockCurrent())
            return false;
        ::fstat(m_descriptor, &now);
    }
    const bool written = writeWhole(m_descriptor, lines) == 0;
    if (!written)
        (void)!::ftruncate(m_descriptor, now.st_size);  // what does not fit is no line
    ::flock(m_descriptor, LOCK_UN);
    if (!written)
        close();
    return written;
}

}  // namespace sw
