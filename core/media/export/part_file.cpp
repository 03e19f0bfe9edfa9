#include "core/media/export/part_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <system_error>
#include <utility>

#include "core/base/host.h"

namespace sw {
namespace fs = std::filesystem;

namespace {

unsigned nextSerial() {
    static std::atomic<unsigned> last = 0;
    return ++last;
}

std::string pathOf(int descriptor) {
    return "/proc/self/fd/" + std::to_string(descriptor);
}

}  // namespace

PartFile::PartFile(fs::path output) : m_output(std::move(output)), m_serial(nextSerial()) {}

PartFile::~PartFile() {
    std::error_code ignored;
    if (!m_named.empty())
        fs::remove(m_named, ignored);
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

bool PartFile::openNameless() {
#ifdef O_TMPFILE
    const fs::path folder = m_output.has_parent_path() ? m_output.parent_path() : fs::path(".");
    const auto nameless = [&] { return ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0666); };
    // Tried out with another file first, since it would be too late to learn it when a long film is finished.
    const int trial = nameless();
    const bool canBeNamed = trial >= 0 && link(trial) == 0;
    if (trial >= 0)
        ::close(trial);
    if (!canBeNamed || ::unlink(besides().c_str()) != 0)
        return false;
    m_descriptor = nameless();
    m_path = pathOf(m_descriptor);
    return m_descriptor >= 0;
#else
    return false;
#endif
}

Result<void> PartFile::open() {
    if (openNameless())
        return {};
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
        if (const int error = link(m_descriptor); error != 0)
            return failed(error);
        m_named = besides();
    }
    if (::rename(m_named.c_str(), m_output.c_str()) != 0)
        return failed(errno);
    m_named.clear();
    return static_cast<std::uintmax_t>(status.st_size);
}

int PartFile::link(int descriptor) const {
    return ::linkat(AT_FDCWD, pathOf(descriptor).c_str(), AT_FDCWD, besides().c_str(), AT_SYMLINK_FOLLOW) == 0 ? 0 : errno;
}

tl::unexpected<Error> PartFile::failed(int error) const {
    return fail(ErrorCode::Io, name() + " could not be written: " + reasonOf(error) + ".");
}

fs::path PartFile::besides() const {
    fs::path path = m_output;
    path += "." + std::to_string(::getpid()) + "-" + std::to_string(m_serial) + std::string(kPartSuffix);
    return path;
}

}  // namespace sw
