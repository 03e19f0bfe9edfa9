#include "core/media/part_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "core/base/host.h"

namespace sw {
namespace fs = std::filesystem;

PartFile::~PartFile() {
    std::error_code ignored;
    if (!m_named.empty())
        fs::remove(m_named, ignored);
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<void> PartFile::open() {
#ifdef O_TMPFILE
    const fs::path folder = m_output.has_parent_path() ? m_output.parent_path() : fs::path(".");
    m_descriptor = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0666);
    if (m_descriptor >= 0) {
        m_path = "/proc/self/fd/" + std::to_string(m_descriptor);
        if (::access(m_path.c_str(), W_OK) == 0)
            return {};
        ::close(m_descriptor);
    }
#endif
    const fs::path named = besides();
    m_descriptor = ::open(named.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (m_descriptor < 0)
        return failed(errno);
    m_named = named;
    m_path = named.string();
    return {};
}

Result<std::uintmax_t> PartFile::putInPlace() {
    struct stat status {};
    if (::fsync(m_descriptor) != 0 || ::fstat(m_descriptor, &status) != 0)
        return failed(errno);
    if (m_named.empty()) {
        const fs::path named = besides();
        if (::linkat(AT_FDCWD, m_path.c_str(), AT_FDCWD, named.c_str(), AT_SYMLINK_FOLLOW) != 0)
            return failed(errno);
        m_named = named;
    }
    if (::rename(m_named.c_str(), m_output.c_str()) != 0)
        return failed(errno);
    m_named.clear();
    return static_cast<std::uintmax_t>(status.st_size);
}

tl::unexpected<Error> PartFile::failed(int error) const {
    return fail(ErrorCode::Io, name() + " could not be written: " + reasonOf(error) + ".");
}

fs::path PartFile::besides() const {
    fs::path path = m_output;
    path += "." + std::to_string(::getpid()) + std::string(kPartSuffix);
    return path;
}

}  // namespace sw
