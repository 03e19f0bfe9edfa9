#include "services/remote/answer_store.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>

#include "core/base/digest.h"
#include "core/base/host.h"
#include "core/base/text.h"

namespace sw {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kDigestLetters = 32;
constexpr std::size_t kNodeLetters = 8;
constexpr std::size_t kLongestRequest = 4U << 20;  // a picture that is sent along is not written down again
constexpr std::string_view kSizeMember = R"("size":")";
constexpr const char* kPending = ".pending";
constexpr const char* kAnswer = ".answer";

bool isKeyName(const std::string& name) {
    static const std::vector<std::string> kNames = {"key", "apikey", "api_key", "api-key", "token", "access_token", "subscription-key"};
    return std::ranges::find(kNames, asciiLower(name)) != kNames.end();
}

/// A path without the values of keys in its query.
std::string withoutKeys(const std::string& path) {
    const std::size_t question = path.find('?');
    if (question == std::string::npos)
        return path;
    std::vector<std::string> parts = split(path.substr(question + 1), '&');
    for (std::string& part : parts)
        if (const std::size_t equals = part.find('='); equals != std::string::npos && isKeyName(part.substr(0, equals)))
            part = part.substr(0, equals) + "=***";
    return path.substr(0, question + 1) + joined(parts, "&");
}

std::string nameOf(const std::string& digest, const std::string& node) {
    return digest.substr(0, kDigestLetters) + "-" + digestOf(node).substr(0, kNodeLetters) + "-";
}

std::string sizeText(std::uint64_t size) {
    char text[24];
    std::snprintf(text, sizeof text, "%020llu", static_cast<unsigned long long>(size));
    return text;
}

bool isText(const std::string& type) {
    return type.starts_with("text/") || type.ends_with("json") || type.ends_with("xml") || type.empty();
}

/// A part ("….PID-NUMBER.part") whose program is gone. Others write here at the same time: versions are translated for a project that is
/// open elsewhere.
bool isAbandoned(const std::string& name) {
    if (!name.ends_with(kPartSuffix))
        return false;
    const std::size_t dash = name.rfind('-');
    const std::size_t dot = name.rfind('.', dash);
    const pid_t program = dot == std::string::npos ? 0 : std::atoi(name.c_str() + dot + 1);
    return program <= 0 || (::kill(program, 0) != 0 && errno == ESRCH);
}

tl::unexpected<Error> damaged(const fs::path& file) {
    return fail(ErrorCode::InvalidInput, "The kept answer " + file.string() + " cannot be read. Remove it, and ask again.");
}

}  // namespace

std::string requestDigest(const Endpoint& endpoint, const RemoteRequest& request) {
    Hasher hasher;
    hasher.addField(endpoint.provider).addField(request.method).addField(endpoint.baseUrl).addField(withoutKeys(request.path));
    hasher.addField(request.contentType).addField(request.body);
    for (const auto& [name, value] : request.headers)
        if (!isKeyName(name))
            hasher.addField(name).addField(value);
    return hasher.hex();
}

Json headOf(const Endpoint& endpoint, const RemoteRequest& request) {
    Json head = {{"provider", endpoint.provider},
                 {"method", request.method},
                 {"url", endpoint.baseUrl + withoutKeys(request.path)},
                 {"contentType", request.contentType}};
    if (request.body.size() <= kLongestRequest && isUtf8(request.body))
        head["request"] = request.body;
    return head;
}

AnswerRecorder::AnswerRecorder(fs::path file, Json head, Secret key)
    : m_file(std::move(file)), m_part(m_file, 0600), m_head(std::move(head)), m_key(std::move(key)) {}

Result<void> AnswerRecorder::open() {
    return m_part.open();
}

Result<void> AnswerRecorder::begin(const RemoteAnswer& answer) {
    m_begun = true;
    m_isText = isText(answer.contentType());
    m_head["status"] = answer.status;
    Json headers = Json::object();
    for (const auto& [name, value] : answer.headers)
        if (name != "set-cookie")
            headers[name] = value;
    m_head["headers"] = std::move(headers);
    m_head["size"] = sizeText(0);
    const std::string line = m_key.hiddenIn(canonicalText(m_head)) + "\n";
    m_sizeAt = line.rfind(kSizeMember) + kSizeMember.size();
    m_headSize = line.size();
    return m_part.write(line);
}

/// A text may repeat the key, also across two pieces: as much is held back as could be the beginning of it.
Result<void> AnswerRecorder::write(const RemoteAnswer& head, std::string_view bytes) {
    if (!m_begun)
        SW_CHECK(begin(head));
    const std::size_t length = m_key.reveal().size();
    if (!m_isText || length < 2)
        return m_part.write(bytes);
    m_held = m_key.hiddenIn(m_held + std::string(bytes));
    if (m_held.size() < length)
        return {};
    const std::size_t sure = m_held.size() - (length - 1);
    SW_CHECK(m_part.write(std::string_view(m_held).substr(0, sure)));
    m_held.erase(0, sure);
    return {};
}

Result<void> AnswerRecorder::restart() {
    m_begun = false;
    m_held.clear();
    return m_part.restart();
}

Result<Flush> AnswerRecorder::end() {
    SW_CHECK(m_part.write(m_held));
    SW_CHECK(m_part.overwrite(m_sizeAt, sizeText(m_part.size() - m_headSize)));
    return m_part.putInPlaceUnflushed();
}

Result<Flush> AnswerRecorder::finish(const RemoteAnswer& answer, std::string_view body) {
    SW_CHECK(write(answer, body));
    return end();
}

Result<Flush> AnswerRecorder::finish(const Error& error) {
    SW_CHECK(restart());
    m_head["error"] = {{"code", errorCodeName(error.code)}, {"message", error.message}, {"detail", error.detail}};
    SW_CHECK(begin({}));
    return end();
}

Result<KeptAnswer> readAnswer(const fs::path& file) {
    LocalDisk disk;
    SW_TRY(std::string bytes, disk.read(file));
    const std::size_t end = bytes.find('\n');
    if (end == std::string::npos)
        return damaged(file);
    auto head = parseJson(std::string_view(bytes).substr(0, end), "It");
    if (!head || !head->is_object() || !head->contains("status"))
        return damaged(file);
    bytes.erase(0, end + 1);
    if (const std::string size = stringOr(*head, "size"); !size.empty() && size != sizeText(bytes.size()))
        return damaged(file);
    return KeptAnswer{file, *std::move(head), std::move(bytes)};
}

AnswerStore::AnswerStore(fs::path folder, Traffic traffic) : m_folder(std::move(folder)), m_traffic(traffic) {}

/// Sorted: as they came, for the same node.
std::vector<std::string> AnswerStore::names(const std::string& beginning) const {
    std::vector<std::string> all;
    std::error_code error;
    for (fs::directory_iterator entry(m_folder, error), end; !error && entry != end; entry.increment(error))
        if (std::string name = entry->path().filename().string();
            name.starts_with(beginning) && (name.ends_with(kPending) || name.ends_with(kAnswer)))
            all.push_back(std::move(name));
    std::ranges::sort(all);
    return all;
}

Result<std::optional<KeptAnswer>> AnswerStore::find(const std::string& digest, const std::string& node,
                                                    const std::vector<fs::path>& taken) {
    const std::scoped_lock lock(m_mutex);
    const std::string own = nameOf(digest, node);
    std::vector<std::string> there = names(own);
    if (m_traffic == Traffic::Replay) {
        std::string counted = own;
        if (there.empty()) {
            counted = digest.substr(0, kDigestLetters);
            there = names(counted);
        }
        if (there.empty())
            return std::optional<KeptAnswer>();
        SW_TRY(KeptAnswer answer, readAnswer(m_folder / there[m_replayed[counted]++ % there.size()]));
        return std::optional(std::move(answer));
    }
    for (const std::string& name : there) {
        const fs::path file = m_folder / name;
        if (!name.ends_with(kPending) || std::ranges::find(taken, file) != taken.end())
            continue;
        if (Result<KeptAnswer> answer = readAnswer(file))
            return std::optional(*std::move(answer));
    }
    return std::optional<KeptAnswer>();
}

/// With what a killed program has left in it removed.
Result<void> AnswerStore::makeFolder() {
    if (m_made)
        return {};
    std::error_code error;
    fs::create_directories(m_folder.parent_path(), error);
    if ((::mkdir(m_folder.c_str(), 0700) != 0 && errno != EEXIST) || ::chmod(m_folder.c_str(), 0700) != 0)
        return fail(ErrorCode::Io, "Could not make the folder " + m_folder.string() + ", where answers are kept: " + reasonOf(errno) + ".");
    for (fs::directory_iterator entry(m_folder, error), end; !error && entry != end; entry.increment(error))
        if (isAbandoned(entry->path().filename().string()))
            fs::remove(entry->path(), error);
    m_made = true;
    return {};
}

Result<fs::path> AnswerStore::place(const std::string& digest, const std::string& node, bool pending) {
    const std::scoped_lock lock(m_mutex);
    SW_CHECK(makeFolder());
    const std::string beginning = nameOf(digest, node);
    int& number = m_numbers[beginning];
    for (const std::string& name : names(beginning))
        number = std::max(number, std::atoi(name.c_str() + beginning.size()));
    char text[16];
    std::snprintf(text, sizeof text, "%06d", ++number);
    return m_folder / (beginning + text + (pending ? kPending : kAnswer));
}

void AnswerStore::settle(const std::vector<fs::path>& pending) {
    std::error_code ignored;
    for (const fs::path& file : pending) {
        if (m_traffic != Traffic::Record) {
            fs::remove(file, ignored);
            continue;
        }
        fs::path kept = file;
        fs::rename(file, kept.replace_extension(kAnswer), ignored);
    }
}

AnswerStore& AnswerShelf::of(const fs::path& media) {
    const std::scoped_lock lock(m_mutex);
    std::unique_ptr<AnswerStore>& store = m_stores[media];
    if (!store)
        store = std::make_unique<AnswerStore>(answerFolder(media), m_traffic);
    return *store;
}

fs::path answerFolder(const fs::path& media) {
    return media / "answers";
}

}  // namespace sw
