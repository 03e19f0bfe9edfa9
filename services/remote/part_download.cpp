#include "services/remote/part_download.h"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <string>
#include <utility>

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
    return fail(ErrorCode::Io, "Could not write " + m_file.string() + ": " + reasonOf(error) + ".");
}

Result<void> PartDownload::open() {
    m_descriptor = ::open(m_part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, m_permissions);
    return m_descriptor < 0 ? Result<void>(failed(errno)) : Result<void>();
}

Result<void> PartDownload::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t n = ::write(m_descriptor, bytes.data(), bytes.size());
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return failed(errno);
        m_size += static_cast<std::uint64_t>(n);
        bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    return {};
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

}  // namespace sw
