#include "services/remote/part_download.h"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <string>
#include <utility>

#include "core/base/descriptor.h"
#include "core/base/host.h"

namespace sw {
namespace {

/// A name that no other download and no other program uses.
std::filesystem::path partOf(const std::filesystem::path& file) {
    static std::atomic<unsigned> serial = 0;
    std::filesystem::path part = file;
    part += "." + std::to_string(::getpid()) + "-" + std::to_string(serial++);
    part += kPartSuffix;
    return part;
}

tl::unexpected<Error> couldNotWrite(const std::filesystem::path& file, int error) {
    return fail(ErrorCode::Io, "Could not write " + file.string() + ": " + reasonOf(error) + ".");
}

}  // namespace

PartDownload::PartDownload(std::filesystem::path file, unsigned permissions)
    : m_file(std::move(file)), m_part(partOf(m_file)), m_permissions(permissions) {}

PartDownload::~PartDownload() {
    if (m_descriptor < 0)
        return;
    ::close(m_descriptor);
    ::unlink(m_part.c_str());
}

tl::unexpected<Error> PartDownload::failed(int error) const {
    return couldNotWrite(m_file, error);
}

Result<void> PartDownload::open() {
    m_descriptor = ::open(m_part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, m_permissions);
    return m_descriptor < 0 ? Result<void>(failed(errno)) : Result<void>();
}

Result<void> PartDownload::write(std::string_view bytes) {
    if (const int error = writeWhole(m_descriptor, bytes); error != 0)
        return failed(error);
    m_size += bytes.size();
    return {};
}

Result<void> PartDownload::overwrite(std::uint64_t offset, std::string_view bytes) {
    const ssize_t n = ::pwrite(m_descriptor, bytes.data(), bytes.size(), static_cast<off_t>(offset));
    return n == static_cast<ssize_t>(bytes.size()) ? Result<void>() : Result<void>(failed(n < 0 ? errno : EIO));
}

Result<void> PartDownload::restart() {
    if (::ftruncate(m_descriptor, 0) != 0 || ::lseek(m_descriptor, 0, SEEK_SET) != 0)
        return failed(errno);
    m_size = 0;
    return {};
}

Result<void> PartDownload::putInPlace() {
    if (::fsync(m_descriptor) != 0 || ::rename(m_part.c_str(), m_file.c_str()) != 0)
        return failed(errno);
    const int descriptor = std::exchange(m_descriptor, -1);
    return ::close(descriptor) == 0 ? Result<void>() : Result<void>(failed(errno));
}

Result<Flush> PartDownload::putInPlaceUnflushed() {
    if (::rename(m_part.c_str(), m_file.c_str()) != 0)
        return failed(errno);
    return Flush(std::async(std::launch::async, [descriptor = std::exchange(m_descriptor, -1), file = m_file]() -> Result<void> {
        const int error = ::fsync(descriptor) == 0 ? 0 : errno;
        ::close(descriptor);
        return error == 0 ? Result<void>() : Result<void>(couldNotWrite(file, error));
    }));
}

}  // namespace sw
