#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "services/remote/endpoint.h"
#include "services/remote/part_download.h"
#include "services/remote/traffic.h"

namespace sw {

/// What makes two requests the same: all that is sent, but for the key and the headers that only the client adds. A
/// parameter of the query that is a key counts for nothing.
std::string requestDigest(const Endpoint& endpoint, const RemoteRequest& request);

/// What is written down of a request, as the head of the answer to it.
Json headOf(const Endpoint& endpoint, const RemoteRequest& request);

/// An answer as it was kept. The first line of its file is `head`, the rest is the body:
/// {"run", "node", "provider", "method", "url", "contentType", "request" (what was sent, where it is a text), "status",
/// "headers", "size" (of the body, in 20 digits: what a loss of power has torn is known by it), "error"? {"code", "message",
/// "detail"}}. No key is in it.
struct KeptAnswer {
    std::filesystem::path file;
    Json head;
    std::string body;
};

/// Takes an answer down while it comes, into a file that only its owner may read and that is there as a whole or not at all: at once
/// when finish() returns, whatever becomes of the program, and whatever becomes of the machine when that flush is done.
class AnswerRecorder {
public:
    AnswerRecorder(std::filesystem::path file, Json head, Secret key);
    /// Begins the file. Before the call, so that nothing is asked for that could not be kept.
    Result<void> open();
    /// The next bytes of the body.
    Result<void> write(const RemoteAnswer& head, std::string_view bytes);
    /// Forgets what came: the call is tried again.
    Result<void> restart();
    /// Puts the file in its place. `body` is what write() has not seen.
    Result<Flush> finish(const RemoteAnswer& answer, std::string_view body);
    Result<Flush> finish(const Error& error);
    [[nodiscard]] const std::filesystem::path& file() const { return m_file; }

private:
    Result<void> begin(const RemoteAnswer& answer);
    Result<Flush> end();

    std::filesystem::path m_file;
    PartDownload m_part;
    Json m_head;
    Secret m_key;
    std::string m_held;  ///< may be the beginning of the key
    bool m_begun = false;
    bool m_isText = false;
    std::uint64_t m_sizeAt = 0;    ///< where the head says how long the body is
    std::uint64_t m_headSize = 0;  ///< with the end of its line
};

/// The answers that a project keeps, in the folder "answers" of its media, which only its owner may enter: those whose result
/// is no asset yet (.pending), and, where all traffic is recorded, all of them (.answer). Any thread.
class AnswerStore {
public:
    AnswerStore(std::filesystem::path folder, Traffic traffic);

    [[nodiscard]] Traffic traffic() const { return m_traffic; }
    /// Replaying: the answers to this request in the order in which they came, those to the same node first; after the last one
    /// the first again. Else one that was paid for, whose result never became an asset, and which is not among `taken`. nullopt
    /// when there is none.
    Result<std::optional<KeptAnswer>> find(const std::string& digest, const std::string& node,
                                           const std::vector<std::filesystem::path>& taken);
    /// Where the next answer goes. `pending` is for those that were paid for.
    Result<std::filesystem::path> place(const std::string& digest, const std::string& node, bool pending);
    /// The result of these has become an asset, or cannot become one.
    void settle(const std::vector<std::filesystem::path>& pending);

private:
    [[nodiscard]] std::vector<std::string> names(const std::string& beginning) const;
    Result<void> makeFolder();

    std::filesystem::path m_folder;
    Traffic m_traffic;
    std::mutex m_mutex;  // guards all below
    std::map<std::string, std::size_t> m_replayed;
    std::map<std::string, int> m_numbers;  ///< the last one given to a beginning
    bool m_made = false;
};

/// Reads a file of an answer. InvalidInput when it is none.
Result<KeptAnswer> readAnswer(const std::filesystem::path& file);

/// The stores of all projects. Any thread.
class AnswerShelf {
public:
    explicit AnswerShelf(Traffic traffic) : m_traffic(traffic) {}
    /// Of the project with this media folder.
    AnswerStore& of(const std::filesystem::path& media);
    [[nodiscard]] Traffic traffic() const { return m_traffic; }

private:
    Traffic m_traffic;
    std::mutex m_mutex;  // guards m_stores
    std::map<std::filesystem::path, std::unique_ptr<AnswerStore>> m_stores;
};

/// The folder of a project's answers.
std::filesystem::path answerFolder(const std::filesystem::path& media);

}  // namespace sw
