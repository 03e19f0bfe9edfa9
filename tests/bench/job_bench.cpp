// How fast jobs are taken on, durably, and how long asking for one takes meanwhile and while two jobs keep both
// processors busy. Prints one JSON object.

#include <QTemporaryDir>
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <thread>

#include "services/job/job_routes.h"

using namespace sw;
using SteadyTime = std::chrono::steady_clock::time_point;

namespace {

constexpr int kClients = 64;
constexpr int kJobsPerClient = 100;
constexpr int kReads = 5000;

double secondsSince(SteadyTime start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// Computes until it is stopped, as a render does.
class BusyRunner final : public JobRunner {
public:
    Result<JobResult> run(const QueuedJob&, JobProgress& progress, const std::stop_token& stop) override {
        std::uint64_t sum = 0;
        while (!stop.stop_requested()) {
            for (int i = 0; i < 1'000'000; ++i)
                sum = sum * 6364136223846793005ULL + 1442695040888963407ULL;
            progress.report(static_cast<double>(sum % 1000) / 1000, "render");
        }
        return cancelled();
    }
};

const Route& routeOf(const std::vector<Route>& routes, const std::string& method, const std::string& pattern) {
    return *std::ranges::find_if(
        routes, [&](const Route& route) { return route.method == method && route.pattern == pattern; });
}

HttpRequest ownersRequest() {
    HttpRequest request;
    request.caller = {kOwnerAccount, {Scope::Admin}};
    return request;
}

/// Seconds that it takes `clients` at once to have `jobs` each taken on.
double creationTime(const Route& generate, int clients, int jobs) {
    std::atomic<int> failures = 0;
    const SteadyTime start = std::chrono::steady_clock::now();
    {
        std::vector<std::jthread> threads;
        for (int c = 0; c < clients; ++c)
            threads.emplace_back([&] {
                HttpRequest request = ownersRequest();
                request.body = R"({"prompt":"Why volcanoes sleep","parameters":{"llmGenParams":{"sceneAmount":"5"}}})";
                for (int i = 0; i < jobs; ++i)
                    failures += generate.handler(request).status == 202 ? 0 : 1;
            });
    }
    if (failures != 0)
        std::fprintf(stderr, "%d jobs were refused\n", failures.load());
    return secondsSince(start);
}

/// The 99th of a hundred, in milliseconds.
double slowestRead(const Route& show, const std::string& id) {
    HttpRequest request = ownersRequest();
    request.arguments["id"] = id;
    std::vector<double> times;
    for (int i = 0; i < kReads; ++i) {
        const SteadyTime start = std::chrono::steady_clock::now();
        if (show.handler(request).status != 200)
            std::fprintf(stderr, "a job could not be read\n");
        times.push_back(1000 * secondsSince(start));
    }
    std::ranges::sort(times);
    return times[times.size() * 99 / 100];
}

}  // namespace

int main() {
    QTemporaryDir folder;
    LocalDisk disk;
    MediaStore media(disk, folder.filePath("media").toStdString());
    JobQueueOptions options;
    options.folder = folder.filePath("data").toStdString();
    options.workers = 2;
    options.limits.queue = 1'000'000;
    const auto queue = JobQueue::open(options, media);
    if (!queue) {
        std::fprintf(stderr, "%s\n", queue.error().message.c_str());
        return 1;
    }
    const std::vector<Route> routes = jobRoutes(**queue);
    const Route& generate = routeOf(routes, "POST", "/api/job/generate");
    const double together = creationTime(generate, kClients, kJobsPerClient);
    const double eight = creationTime(generate, 8, kJobsPerClient);
    const double alone = creationTime(generate, 1, kJobsPerClient);
    (*queue)->addRunner(kShortKind, std::make_shared<BusyRunner>());
    if (!(*queue)->start())
        return 1;
    const std::string id = (*(*queue)->store().jobs({"", {}, 1, 0})).front().id;
    std::printf(
        "{\"createdPerSecond\":%.0f,\"createdPerSecondBy8\":%.0f,\"createdPerSecondBy1\":%.0f,\"readP99Ms\":%.3f}\n",
        kClients * kJobsPerClient / together, 8 * kJobsPerClient / eight, kJobsPerClient / alone,
        slowestRead(routeOf(routes, "GET", "/api/job/jobs/:id"), id));
    return 0;
}
