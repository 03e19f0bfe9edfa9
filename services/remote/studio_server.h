#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "core/base/host.h"
#include "core/graph/stage.h"
#include "core/graph/stage_order.h"
#include "services/remote/http_client.h"
#include "services/remote/provider_settings.h"
#include "services/remote/waiting.h"

namespace sw {

/// What a studio's server runs for others.
struct StudioOffer {
    struct Stage {
        std::string name;
        int version = 0;
        std::string provider;
    };
    std::vector<Stage> stages;
};

/// A Shortwright elsewhere, whose gateway runs single stages: what it needs is sent once, the work is a job there, and what was
/// made is fetched. An order that was cut off here is the same job when it is given again. Any thread.
class StudioServer {
public:
    /// `client`, `keys` and `disk` outlive it.
    StudioServer(const StudioEntry& studio, HttpClient& client, Keys& keys, Disk& disk, WaitFunction wait = reallyWait);

    /// Errors name the studio; Cancelled soon after stop is requested, and the job there is cancelled too.
    Result<StageResult> run(const std::string& stage, int version, const StageRequest& request, const StageContext& context);
    Result<StudioOffer> offer(const std::stop_token& stop);

    [[nodiscard]] const std::string& name() const { return m_studio.entry.name; }
    [[nodiscard]] const StudioEntry& studio() const { return m_studio; }

private:
    struct JobView {
        std::string status;
        double progress = 0;
        std::string step;
        std::string details;
        std::string code;
        Json result;
        [[nodiscard]] bool isOver() const { return status != "pending" && status != "in_progress"; }
    };

    Result<std::string> send(const std::filesystem::path& file, const std::stop_token& stop);
    Result<std::map<std::string, std::string>> sendAll(const std::map<std::string, std::filesystem::path>& files, const std::stop_token& stop);
    Result<std::string> begin(const StageOrder& order, const std::stop_token& stop);
    Result<JobView> look(const std::string& job, const std::stop_token& stop);
    Result<JobView> waitFor(const std::string& job, const StageContext& context);
    Result<StageResult> fetch(const Json& result, const std::stop_token& stop);
    void cancel(const std::string& job);

    const StudioEntry m_studio;
    const Endpoint m_endpoint;
    HttpClient& m_client;
    Disk& m_disk;
    const WaitFunction m_wait;
    std::mutex m_mutex;             // guards m_sent
    std::set<std::string> m_sent;  ///< file names that the studio has
};

/// Whether the studio can be reached with its key, and what it offers, as a note for a person.
Result<std::string> checkStudio(StudioServer& server, const std::stop_token& stop);

}  // namespace sw
