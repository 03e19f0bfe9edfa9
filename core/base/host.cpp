#include "core/base/host.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <thread>

#include "core/base/descriptor.h"
#include "core/base/digest.h"

namespace sw {
namespace fs = std::filesystem;

std::string reasonOf(int errnoValue) {
    switch (errnoValue) {
        case ENOSPC:
        case EDQUOT: return "the disk is full; free some space and try again";
        case EACCES:
        case EPERM: return "permission was denied; choose a place that you may write to";
        case EROFS: return "the disk is read-only; choose another place";
        case ENOENT: return "it does not exist";
        case ENOTDIR: return "a part of its path is not a folder";
        case EISDIR: return "it is a folder, not a file";
        case ENAMETOOLONG: return "its name is too long";
        default: return std::strerror(errnoValue);
    }
}

namespace {

tl::unexpected<Error> diskError(const char* did, const fs::path& path, int errnoValue) {
    const ErrorCode code = errnoValue == ENOENT ? ErrorCode::NotFound : ErrorCode::Io;
    return fail(code, "Could not " + std::string(did) + " " + path.string() + ": " + reasonOf(errnoValue) + ".",
                std::strerror(errnoValue));
}

/// Owns a file descriptor.
class File {
public:
    File(const fs::path& path, int flags) : m_descriptor(::open(path.c_str(), flags | O_CLOEXEC, 0644)) {}
    ~File() { close(); }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }
    [[nodiscard]] int descriptor() const { return m_descriptor; }
    /// Zero or an errno value.
    int write(std::string_view bytes) const { return writeWhole(m_descriptor, bytes); }
    int close() {
        const int result = m_descriptor >= 0 && ::close(m_descriptor) != 0 ? errno : 0;
        m_descriptor = -1;
        return result;
    }

private:
    int m_descriptor;
};

/// Calls `begin(size)` and then `piece(bytes)` until the file ends.
template <class Begin, class Piece>
Result<void> readPieces(const fs::path& file, Begin begin, Piece piece) {
    const File f(file, O_RDONLY);
    struct stat status {};
    if (!f.isOpen() || ::fstat(f.descriptor(), &status) != 0)
        return diskError("read", file, errno);
    if (S_ISDIR(status.st_mode))
        return diskError("read", file, EISDIR);
    begin(static_cast<std::size_t>(status.st_size));
    char buffer[65536];
    for (;;) {
        const ssize_t n = ::read(f.descriptor(), buffer, sizeof buffer);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return diskError("read", file, errno);
        if (n == 0)
            return {};
        piece(std::string_view(buffer, static_cast<std::size_t>(n)));
    }
}

}  // namespace

Result<std::string> LocalDisk::read(const fs::path& file) {
    std::string bytes;
    SW_CHECK(readPieces(
        file, [&](std::size_t size) { bytes.reserve(size); }, [&](std::string_view piece) { bytes += piece; }));
    return bytes;
}

Result<std::string> LocalDisk::digest(const fs::path& file) {
    Hasher hasher;
    SW_CHECK(readPieces(
        file, [](std::size_t) {}, [&](std::string_view piece) { hasher.add(piece); }));
    return hasher.hex();
}

Result<std::vector<std::string>> LocalDisk::list(const fs::path& folder) {
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        std::error_code vanished;
        if (entry->is_regular_file(vanished))
            names.push_back(entry->path().filename().string());
    }
    if (error && error.value() != ENOENT)
        return diskError("read the folder", folder, error.value());
    std::sort(names.begin(), names.end());
    return names;
}

namespace {

/// Makes a rename in `folder` outlive a loss of power; folders that cannot be flushed are left to the system.
void flushFolder(const fs::path& folder) {
    const File f(folder.empty() ? fs::path(".") : folder, O_RDONLY | O_DIRECTORY);
    if (f.isOpen())
        ::fsync(f.descriptor());
}

}  // namespace

Result<void> LocalDisk::writeAtomically(const fs::path& file, std::string_view bytes) {
    // Unique per thread, so that two writers of one content-addressed file cannot meet in the temporary.
    fs::path part = file;
    part += "." + std::to_string(::getpid()) + "-" +
            std::to_string(std::hash<std::thread::id>()(std::this_thread::get_id())) + std::string(kPartSuffix);
    File f(part, O_WRONLY | O_CREAT | O_TRUNC);
    if (!f.isOpen())
        return diskError("write", file, errno);
    struct stat before {};
    if (::stat(file.c_str(), &before) == 0)
        ::fchmod(f.descriptor(), before.st_mode & 07777);  // what was private stays so
    int error = f.write(bytes);
    if (error == 0 && ::fsync(f.descriptor()) != 0)
        error = errno;
    if (const int closing = f.close(); error == 0)
        error = closing;
    if (error == 0 && ::rename(part.c_str(), file.c_str()) != 0)
        error = errno;
    if (error != 0) {
        ::unlink(part.c_str());
        return diskError("write", file, error);
    }
    flushFolder(file.parent_path());
    return {};
}

Result<void> LocalDisk::append(const fs::path& file, std::string_view bytes) {
    File f(file, O_WRONLY | O_CREAT | O_APPEND);
    if (!f.isOpen())
        return diskError("write", file, errno);
    int error = f.write(bytes);
    if (error == 0 && ::fdatasync(f.descriptor()) != 0)
        error = errno;
    if (const int closing = f.close(); error == 0)
        error = closing;
    if (error != 0)
        return diskError("write", file, error);
    return {};
}

Result<void> LocalDisk::makeFolders(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        return diskError("make the folder", folder, error.value());
    return {};
}

Result<void> LocalDisk::remove(const fs::path& file) {
    std::error_code error;
    fs::remove(file, error);
    if (error)
        return diskError("remove", file, error.value());
    return {};
}

Result<void> LocalDisk::removeFolder(const fs::path& folder) {
    std::error_code error;
    fs::remove_all(folder, error);
    if (error)
        return diskError("remove the folder", folder, error.value());
    return {};
}

Result<void> LocalDisk::rename(const fs::path& from, const fs::path& to) {
    std::error_code error;
    fs::rename(from, to, error);
    if (error)
        return diskError("rename", from, error.value());
    return {};
}

bool LocalDisk::exists(const fs::path& path) {
    std::error_code error;
    return fs::exists(path, error);
}

Duration SteadyClock::now() {
    const auto since = std::chrono::steady_clock::now().time_since_epoch();
    const auto nanoseconds = std::chrono::duration_cast<std::chrono::nanoseconds>(since).count();
    const std::int64_t seconds = nanoseconds / 1'000'000'000;
    // A flick is 1/0.7056 ns.
    return {seconds * kFlicksPerSecond + nanoseconds % 1'000'000'000 * 7056 / 10'000};
}

}  // namespace sw
