#include "services/remote/price_list.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "core/base/text.h"
#include "core/base/time.h"
#include "services/remote/remote_url.h"

namespace sw {
namespace {

constexpr const char* kImages = "images";

/// How the file calls a price, what it counts, and of how many of them it is the price.
struct Unit {
    const char* member;
    const char* unit;
    double count;
};
constexpr Unit kUnits[] = {{"perMillionInputTokens", "inputTokens", 1e6},
                           {"perMillionOutputTokens", "outputTokens", 1e6},
                           {"perThousandCharacters", "characters", 1e3},
                           {"perSecond", "seconds", 1},
                           {"perCall", "calls", 1},
                           {"perImage", kImages, 1}};

struct TextMember {
    const char* name;
    std::string* into;
};

tl::unexpected<Error> wrong(const std::string& place, const std::string& what) {
    return fail(ErrorCode::InvalidInput, "The price list cannot be used: " + place + " " + what);
}

std::vector<std::string> memberNames() {
    std::vector<std::string> names = {"kind", "protocol", "host", "provider", "model", "free", "source", "note"};
    for (const Unit& unit : kUnits)
        names.emplace_back(unit.member);
    return names;
}

Result<double> amountOf(const Json& value, const std::string& place) {
    const double amount = value.is_number() ? value.get<double>() : -1;
    if (!std::isfinite(amount) || amount < 0)
        return wrong(place, "must be a number that is not negative.");
    return amount;
}

Result<void> readSizes(const Json& sizes, Price& price, const std::string& place) {
    for (const auto& [size, value] : sizes.items()) {
        SW_TRY(const double amount, amountOf(value, place + "." + size));
        if (size == "*")
            price.units[kImages] = amount;
        else
            price.sizes[size] = amount;
    }
    return {};
}

Result<Price> priceFrom(const Json& json, const std::string& place) {
    if (!json.is_object())
        return wrong(place, "must be an object: {\"protocol\": …, \"perCall\": …}.");
    const std::vector<std::string> names = memberNames();
    for (const auto& [name, value] : json.items())
        if (std::ranges::find(names, name) == names.end()) {
            const std::string near = nearest(name, names);
            return wrong(place + "." + name, "is unknown." + (near.empty() ? "" : " Did you mean \"" + near + "\"?"));
        }
    Price price;
    const TextMember texts[] = {{"kind", &price.kind}, {"protocol", &price.protocol}, {"host", &price.host},
                                {"provider", &price.provider}, {"model", &price.model}};
    for (const TextMember& text : texts) {
        if (json.contains(text.name) && !json[text.name].is_string())
            return wrong(place + "." + text.name, "must be a text in quotes.");
        *text.into = stringOr(json, text.name);
    }
    if (!price.kind.empty() && std::ranges::find(providerKinds(), price.kind) == providerKinds().end())
        return wrong(place + ".kind", "says \"" + price.kind + "\". There are: " + joined(providerKinds(), ", ") + ".");
    price.free = booleanOr(json, "free", false);
    for (const Unit& unit : kUnits) {
        if (!json.contains(unit.member))
            continue;
        const std::string at = place + "." + unit.member;
        if (unit.unit == std::string_view(kImages) && json[unit.member].is_object()) {
            SW_CHECK(readSizes(json[unit.member], price, at));
            continue;
        }
        SW_TRY(const double amount, amountOf(json[unit.member], at));
        price.units[unit.unit] = amount / unit.count;
    }
    if (!price.free && price.units.empty() && price.sizes.empty())
        return wrong(place, "says no price: give one such as \"perCall\", or \"free\": true.");
    return price;
}

/// Whether `text` is what a pattern means in which * stands for any letters.
bool fits(std::string_view pattern, std::string_view text) {
    const std::size_t star = pattern.find('*');
    if (star == std::string_view::npos)
        return pattern == text;
    if (!text.starts_with(pattern.substr(0, star)))
        return false;
    const std::string_view rest = pattern.substr(star + 1);
    for (std::size_t at = star; at <= text.size(); ++at)
        if (fits(rest, text.substr(at)))
            return true;
    return false;
}

std::string hostOf(const ProviderEntry& entry) {
    const Result<RemoteUrl> url = remoteUrl(entry.baseUrl);
    return url ? url->host : std::string();
}

/// On this machine, or in a network of its owner's: by address, or by a name that no public one has (RFC 6762, RFC 8375).
bool isNear(const ProviderEntry& entry) {
    const std::string host = hostOf(entry);
    const bool isName = host.find_first_not_of("0123456789.") != std::string::npos && host.find(':') == std::string::npos;
    return entry.isLocal || entry.baseUrl.empty() || isPrivateHost(host) || host.ends_with(".local") ||
           host.ends_with(".lan") || host.ends_with(".home.arpa") || (isName && host.find('.') == std::string::npos);
}

/// "images 1024x1536" → "1024x1536"; "" for any other unit.
std::string sizeIn(const std::string& unit) {
    const std::string_view prefix = "images ";
    return unit.starts_with(prefix) ? unit.substr(prefix.size()) : std::string();
}

double dearestImage(const Price& price) {
    double most = price.units.contains(kImages) ? price.units.at(kImages) : 0;
    for (const auto& [size, amount] : price.sizes)
        most = std::max(most, amount);
    return most;
}

std::optional<double> costBy(const Price& price, const UsedUnits& used) {
    if (price.free)
        return 0;
    double sum = 0;
    bool any = false;
    for (const auto& [unit, count] : used) {
        const std::string size = sizeIn(unit);
        const bool isImage = unit == kImages || !size.empty();
        if (isImage && (price.units.contains(kImages) || !price.sizes.empty())) {
            const auto bySize = price.sizes.find(size);
            const auto others = price.units.find(kImages);
            sum += count * (bySize != price.sizes.end()                     ? bySize->second
                            : !size.empty() && others != price.units.end() ? others->second
                                                                            : dearestImage(price));
            any = true;
        } else if (const auto it = price.units.find(unit); it != price.units.end()) {
            sum += count * it->second;
            any = true;
        }
    }
    return any ? std::optional(sum) : std::nullopt;
}

}  // namespace

Result<PriceList> PriceList::parse(const std::string& bytes, const std::string& name) {
    SW_TRY(const Json json, parseJson(bytes, name));
    if (!json.is_object() || !json.contains("prices") || !json["prices"].is_array())
        return wrong(name, "must be an object with a list \"prices\".");
    PriceList list;
    list.m_currency = stringOr(json, "currency");
    if (list.m_currency.size() != 3 || !std::ranges::all_of(list.m_currency, [](char c) { return c >= 'A' && c <= 'Z'; }))
        return wrong(name, "needs a \"currency\" of three capital letters, such as USD.");
    list.m_date = stringOr(json, "date");
    if (list.m_date.size() != 10)
        return wrong(name, "needs a \"date\" such as 2026-11-27: the day on which the prices were looked up.");
    for (std::size_t i = 0; i < json["prices"].size(); ++i) {
        SW_TRY(Price price, priceFrom(json["prices"][i], name + ", prices[" + std::to_string(i) + "]"));
        list.m_prices.push_back(std::move(price));
    }
    return list;
}

Result<PriceList> PriceList::load(Disk& disk, const std::filesystem::path& programs, const std::filesystem::path& users) {
    SW_TRY(const std::string bytes, disk.read(programs));
    SW_TRY(PriceList list, parse(bytes, programs.string()));
    const Result<std::string> own = disk.read(users);
    if (!own)
        return own.error().code == ErrorCode::NotFound ? Result<PriceList>(std::move(list)) : tl::unexpected<Error>(own.error());
    SW_TRY(PriceList first, parse(*own, users.string()));
    if (first.m_currency == list.m_currency)
        first.m_prices.insert(first.m_prices.end(), list.m_prices.begin(), list.m_prices.end());
    return first;
}

const Price* PriceList::find(const std::string& kind, const ProviderEntry& entry, const std::string& model, bool byName) const {
    const std::string host = hostOf(entry);
    const auto is = [](const std::string& wanted, const std::string& there) { return wanted.empty() || wanted == there; };
    const auto it = std::ranges::find_if(m_prices, [&](const Price& price) {
        return price.provider.empty() != byName && is(price.kind, kind) && is(price.protocol, entry.protocol) &&
               is(price.host, host) && is(price.provider, entry.name) && (price.model.empty() || fits(price.model, model));
    });
    return it == m_prices.end() ? nullptr : &*it;
}

std::optional<double> PriceList::cost(const std::string& kind, const ProviderEntry& entry, const UsedUnits& used,
                                      const std::string& model) const {
    const std::string& asked = entry.model.empty() ? model : entry.model;
    if (const Price* price = find(kind, entry, asked, true))
        return costBy(*price, used);
    if (isNear(entry))
        return 0;
    const Price* price = find(kind, entry, asked, false);
    return price ? costBy(*price, used) : std::nullopt;
}

UsedUnits usualUse(const std::string& stage, const Json& parameters) {
    constexpr double kWordsPerSecond = 2.5;
    constexpr double kTokensPerWord = 6;       // of the answer: narration, prompts and the JSON around them
    constexpr double kInstructionTokens = 2000;
    constexpr double kLettersPerToken = 4;
    constexpr double kLettersPerSecond = 15;
    constexpr double kClipSeconds = 5;
    if (parameters.contains("recording"))
        return {};
    const auto letters = [&](const char* name) { return static_cast<double>(toUtf32(stringOr(parameters, name)).size()); };
    if (stage == "script") {
        const double words = static_cast<double>(integerOr(parameters, "seconds", 45)) * kWordsPerSecond;
        return {{"inputTokens", std::ceil(kInstructionTokens + (letters("text") + letters("topic")) / kLettersPerToken)},
                {"outputTokens", std::ceil(words * kTokensPerWord)},
                {"calls", 1}};
    }
    if (stage == "voice")
        return {{"characters", letters("text")}, {"seconds", std::ceil(letters("text") / kLettersPerSecond)}, {"calls", 1}};
    if (stage == "image")
        return {{kImages, 1}, {"calls", 1}};
    if (stage == "motion")
        return {{"seconds", kClipSeconds}, {"calls", 1}};
    if (stage == "music")
        return {{"seconds", std::ceil(Duration{integerOr(parameters, "duration", 0)}.toSeconds())}, {"calls", 1}};
    return {};
}

std::string spokenAmount(double amount, const std::string& currency) {
    char text[48];
    std::snprintf(text, sizeof text, amount > 0 && amount < 0.1 ? "%.4f" : "%.2f", amount);
    return text + (currency.empty() ? "" : " " + currency);
}

}  // namespace sw
