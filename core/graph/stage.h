#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/base/result.h"

namespace sw {

/// A file that a stage has made, in memory until the asset store takes it. `name` is its role within the result
/// ("audio", "background"), `extension` has no dot.
struct StageFile {
    std::string name;
    std::string extension;
    std::string bytes;
};

/// Which of the results that could be made is wanted, from 0: the parameter "take".
int takeOf(const Json& parameters);

/// What chance starts from: the parameter "seed", or for another take than the first one drawn from both.
std::uint64_t seedOf(const Json& parameters);

/// What a finished input node offers to the nodes behind it: its JSON value, and where its files lie, by role.
struct StageInput {
    Json value;
    std::map<std::string, std::filesystem::path> files;
};

/// One run of one stage. `parameters` are exactly the named parts of the node's fingerprint: a stage reads nothing
/// else, so that equal fingerprints give equal results. `inputs` are keyed by node ("voice/sentence-3").
struct StageRequest {
    std::string node;
    Json parameters;
    std::map<std::string, StageInput> inputs;
    std::map<std::string, std::filesystem::path> media = {};  ///< files of the creator's own, by role
};

/// What a stage has made. `value` is JSON (times in flicks); `provider` and `model` say who made it.
struct StageResult {
    Json value = Json::object();
    std::vector<StageFile> files;
    std::string provider;
    std::string model;
    std::string licence;
    double cost = 0;  ///< in the price list's currency; 0 for embedded providers
    /// What a provider counts by, for the price: "images", "characters", "seconds", "inputTokens", "outputTokens", "calls".
    std::map<std::string, double> used = {};
    std::string choice = {};  ///< why others that were to be asked before did not make it, in sentences; else ""
    bool priced = true;       ///< false when nobody knows what it cost; `cost` is 0 then
    /// Called once the result is in the store and in the log: what was put aside in case it gets lost may go. May be empty.
    std::function<void()> whenKept = {};
};

/// What one run is expected to cost.
struct ExpectedCost {
    double cost = 0;
    bool priced = true;    ///< false when it costs something, but nobody knows how much
    std::string currency;  ///< ISO 4217; "" where nothing costs anything
};

/// How a running stage reports and is stopped. `progress` takes 0…1 and a short sentence; it may be called from the
/// worker at any rate and may be empty.
struct StageContext {
    std::stop_token stop;
    std::function<void(double fraction, std::string_view what)> progress;
    std::filesystem::path folder = {};  ///< the project's media folder; "" where there is none

    void report(double fraction, std::string_view what) const {
        if (progress)
            progress(fraction, what);
    }
};

/// One kind of generation: script, storyboard, voice, captions, image, motion, music or effects.
/// `run` is called on a worker thread, several at a time unless `concurrency` says less; it returns soon after stop is
/// requested, with Cancelled. It must be deterministic: the same request gives the same bytes.
class Stage {
public:
    virtual ~Stage() = default;
    /// The stage's name, which is the part of a node's key before the slash.
    [[nodiscard]] virtual std::string name() const = 0;
    /// Raised whenever the same parameters give another result than before; part of each fingerprint.
    [[nodiscard]] virtual int version() const = 0;
    /// The provider that would serve `parameters` now; part of each fingerprint.
    [[nodiscard]] virtual std::string provider(const Json& parameters) const = 0;
    /// How many runs may go on at the same time with one provider.
    [[nodiscard]] virtual int concurrency(const std::string& provider) const = 0;
    /// What one run will use of its provider, in the words of StageResult::used; none when the stage cannot tell.
    [[nodiscard]] virtual std::map<std::string, double> expectedUse(const Json& /*parameters*/) const { return {}; }
    /// What the provider that would serve `parameters` now will ask for it.
    [[nodiscard]] virtual ExpectedCost expectedCost(const Json& /*parameters*/) const { return {}; }
    virtual Result<StageResult> run(const StageRequest& request, const StageContext& context) = 0;
};

}  // namespace sw
