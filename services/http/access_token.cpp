#include "services/http/access_token.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "core/base/digest.h"
#include "core/base/host.h"
#include "core/base/text.h"

namespace sw {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kTokenBytes = 32;
constexpr std::size_t kTokenLength = 43;

tl::unexpected<Error> tokenError(const char* did, const fs::path& file, int errnoValue) {
    return fail(ErrorCode::Io,
                "The access token in " + file.string() + " could not be " + did + ": " + reasonOf(errnoValue) + ".");
}

/// Written beside its place under a name of its own and linked there, so that of two programs that start at once both
/// read the same token, and none reads half of one.
Result<void> makeToken(const fs::path& file) {
    SW_TRY(const std::string token, newAccessToken());
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    std::string part = file.string() + "." + std::to_string(::getpid()) + std::string(kPartSuffix);
    const int descriptor = ::open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return tokenError("made", file, errno);
    const std::string line = token + "\n";
    const bool written = ::write(descriptor, line.data(), line.size()) == static_cast<ssize_t>(line.size()) &&
                         ::fchmod(descriptor, 0600) == 0 && ::fsync(descriptor) == 0;
    int reason = written ? 0 : errno;
    ::close(descriptor);
    if (written && ::link(part.c_str(), file.c_str()) != 0 && errno != EEXIST)
        reason = errno;
    ::unlink(part.c_str());
    if (reason != 0)
        return tokenError("made", file, reason);
    return {};
}

}  // namespace

Result<std::string> newAccessToken() {
    if (sodium_init() < 0)
        return fail(ErrorCode::MissingComponent, "The system gives no random numbers, so that no access token can be made.");
    std::array<unsigned char, kTokenBytes> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    std::array<char, kTokenLength + 1> text{};
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    sodium_memzero(bytes.data(), bytes.size());
    return std::string(text.data());
}

std::string accessTokenHash(const std::string& token) {
    return digestOf(token);
}

bool sameSecret(const std::string& a, const std::string& b) {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

Result<std::string> ownerToken(const fs::path& file) {
    std::error_code error;
    if (!fs::exists(file, error))
        SW_CHECK(makeToken(file));
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0)
        return tokenError("read", file, errno);
    if ((status.st_mode & 077) != 0)
        return fail(ErrorCode::Io, "Others may read the access token in " + file.string() +
                                       ". Delete the file, and a new token is made that only you can read.");
    LocalDisk disk;
    SW_TRY(const std::string text, disk.read(file));
    const std::string token = trimmed(text);
    if (token.size() != kTokenLength)
        return fail(ErrorCode::InvalidInput,
                    "There is no access token in " + file.string() + ". Delete the file, and a new token is made.");
    return token;
}

}  // namespace sw
