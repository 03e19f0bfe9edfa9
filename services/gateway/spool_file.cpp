#include "services/gateway/spool_file.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <utility>

#include "core/base/host.h"

namespace sw {
namespace {

tl::unexpected<Error> spoolError(const std::filesystem::path& place, int errnoValue) {
    return fail(ErrorCode::Io, "What was sent could not be kept in " + place.string() + ": " + reasonOf(errnoValue) + ".");
}

}  // namespace

Result<SpoolFile> SpoolFile::make(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    std::string name = (folder / "upload-XXXXXX").string();
    SpoolFile file;
    file.m_descriptor = ::mkostemp(name.data(), O_CLOEXEC);
    if (file.m_descriptor < 0)
        return spoolError(folder, errno);
    file.m_path = name;
    return file;
}

SpoolFile::~SpoolFile() {
    if (m_descriptor < 0)
        return;
    ::close(m_descriptor);
    ::unlink(m_path.c_str());
}

SpoolFile::SpoolFile(SpoolFile&& other) noexcept
    : m_path(std::move(other.m_path)), m_descriptor(std::exchange(other.m_descriptor, -1)) {}

SpoolFile& SpoolFile::operator=(SpoolFile&& other) noexcept {
    std::swap(m_path, other.m_path);
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

Result<void> SpoolFile::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(m_descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno != EINTR)
            return spoolError(m_path, errno);
        bytes.remove_prefix(static_cast<std::size_t>(count > 0 ? count : 0));
    }
    return {};
}

}  // namespace sw
