#include "services/remote/key_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <utility>

#include "core/base/descriptor.h"
#include "core/base/host.h"
#include "core/base/json.h"

namespace sw {
namespace {

/// A descriptor that is closed in the end.
class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor() {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

tl::unexpected<Error> failed(const std::string& what, const std::filesystem::path& file, int error) {
    return fail(ErrorCode::Io, "Could not " + what + " " + file.string() + ", where keys are kept: " + reasonOf(error) + ".");
}

Result<std::string> wholeFile(int descriptor, const std::filesystem::path& file) {
    std::string bytes;
    if (const int error = readWhole(descriptor, 0, bytes); error != 0)
        return failed("read", file, error);
    return bytes;
}

Result<void> writeFlushed(int descriptor, std::string_view bytes, const std::filesystem::path& file) {
    int error = writeWhole(descriptor, bytes);
    if (error == 0 && ::fsync(descriptor) != 0)
        error = errno;
    return error == 0 ? Result<void>() : Result<void>(failed("write", file, error));
}

Result<void> makeOwnFolder(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder.parent_path(), error);
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST)
        return failed("make", folder, errno);
    return ::chmod(folder.c_str(), 0700) == 0 ? Result<void>() : Result<void>(failed("close", folder, errno));
}

}  // namespace

KeyFile::KeyFile(std::filesystem::path file) : m_file(std::move(file)) {}

Result<KeyFile::Secrets> KeyFile::load() const {
    const Descriptor file(::open(m_file.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.number() < 0)
        return errno == ENOENT ? Result<Secrets>(Secrets()) : Result<Secrets>(failed("read", m_file, errno));
    struct stat state {};
    if (::fstat(file.number(), &state) != 0)
        return failed("read", m_file, errno);
    if ((state.st_mode & 077) != 0)
        return fail(ErrorCode::Io, "The keys in " + m_file.string() +
                                       " are not used, because others on this machine may read them. Close the file with "
                                       "chmod 600, and think of the keys as known.");
    SW_TRY(const std::string bytes, wholeFile(file.number(), m_file));
    const auto json = parseJson(bytes, "It");
    if (!json || !json->is_object())
        return fail(ErrorCode::InvalidInput, "The file " + m_file.string() +
                                                 " does not hold keys any more. Remove it, and set them again with "
                                                 "shortwright key set PROVIDER.");
    Secrets secrets;
    for (const auto& [name, value] : json->items())
        if (value.is_string())
            secrets[name] = value.get<std::string>();
    return secrets;
}

Result<void> KeyFile::save(const Secrets& secrets) const {
    SW_CHECK(makeOwnFolder(m_file.parent_path()));
    std::filesystem::path part = m_file;
    part += "." + std::to_string(::getpid());
    part += kPartSuffix;
    ::unlink(part.c_str());
    Result<void> written;
    {
        const Descriptor file(::open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
        if (file.number() < 0)
            return failed("write", m_file, errno);
        written = writeFlushed(file.number(), readableText(Json(secrets)), m_file);
    }
    if (written && ::rename(part.c_str(), m_file.c_str()) != 0)
        written = failed("write", m_file, errno);
    if (!written)
        ::unlink(part.c_str());
    return written;
}

Result<std::optional<Secret>> KeyFile::read(const std::string& name, const std::stop_token&) {
    const std::scoped_lock lock(m_mutex);
    SW_TRY(const Secrets secrets, load());
    const auto it = secrets.find(name);
    return it == secrets.end() ? std::optional<Secret>() : std::optional(Secret(it->second));
}

Result<void> KeyFile::write(const std::string& name, const Secret& secret) {
    const std::scoped_lock lock(m_mutex);
    SW_TRY(Secrets secrets, load());
    secrets[name] = secret.reveal();
    return save(secrets);
}

Result<void> KeyFile::remove(const std::string& name) {
    const std::scoped_lock lock(m_mutex);
    SW_TRY(Secrets secrets, load());
    return secrets.erase(name) == 0 ? Result<void>() : save(secrets);
}

}  // namespace sw
