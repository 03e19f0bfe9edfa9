#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/host.h"
#include "core/base/json.h"
#include "services/remote/provider_settings.h"

namespace sw {

/// What a provider has done, by what it counts: StageResult::used.
using UsedUnits = std::map<std::string, double>;

/// What somebody asks for. Empty texts fit everything.
struct Price {
    std::string kind;      ///< llm, image, voice, animation or music
    std::string protocol;
    std::string host;      ///< of baseUrl: the same protocol is spoken by many
    std::string provider;  ///< its name in the settings
    std::string model;     ///< in which * stands for any letters
    bool free = false;
    UsedUnits units = {};  ///< "inputTokens", "outputTokens", "characters", "seconds", "calls", "images" → what one of them costs
    std::map<std::string, double> sizes = {};  ///< "1024x1536" → what a picture of that size costs
};

/// What providers ask for, as they have published it: price_list.json. Its members: "currency" (ISO 4217), "date"
/// (YYYY-MM-DD), and "prices", a list of objects with "kind", "protocol", "host", "provider", "model" (each may be missing) and
/// "perMillionInputTokens", "perMillionOutputTokens", "perThousandCharacters", "perSecond", "perCall", "perImage" (a number, or
/// an object from size to number with "*" for the others), or "free": true; "source" and "note" are for people. The first that
/// fits counts. An immutable value.
class PriceList {
public:
    PriceList() = default;
    /// InvalidInput with a sentence that names `name`, the place in it, and what is wrong there.
    static Result<PriceList> parse(const std::string& bytes, const std::string& name);
    /// The program's list, before which the user's own counts where there is one. Where its currency is another one, it
    /// counts alone.
    static Result<PriceList> load(Disk& disk, const std::filesystem::path& programs, const std::filesystem::path& users);

    /// What a provider asks for that much; nullopt when nobody knows. Servers on this machine or in its network are free
    /// unless a price names them. `model` is what answered, for a provider whose settings name none. Pictures may be counted
    /// by size ("images 1024x1536"); without it the dearest size counts.
    [[nodiscard]] std::optional<double> cost(const std::string& kind, const ProviderEntry& entry, const UsedUnits& used,
                                             const std::string& model = {}) const;
    [[nodiscard]] const std::string& currency() const { return m_currency; }
    [[nodiscard]] const std::string& date() const { return m_date; }
    [[nodiscard]] std::size_t size() const { return m_prices.size(); }

private:
    [[nodiscard]] const Price* find(const std::string& kind, const ProviderEntry& entry, const std::string& model,
                                    bool byName) const;

    std::string m_currency = "USD";
    std::string m_date;
    std::vector<Price> m_prices;
};

/// What one run of a stage is likely to use of its provider, from the stage's parameters: {"characters": 120, "calls": 1} …
/// Empty for what no provider makes, such as the words of a recording.
UsedUnits usualUse(const std::string& stage, const Json& parameters);

/// "0.12 USD", with as many digits as it takes to be more than nothing.
std::string spokenAmount(double amount, const std::string& currency);

}  // namespace sw
