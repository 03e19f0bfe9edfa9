#include "app/monitoring.h"

#include <algorithm>
#include <random>

#include "core/base/text.h"
#include "services/monitoring/crash_reports.h"
#include "services/remote/remote_url.h"

namespace sw::app {
namespace {

constexpr std::chrono::milliseconds kSampleEvery{5000};
constexpr std::uintmax_t kLeastSpace = 100 << 20;  // bytes; less than that is soon full
constexpr const char* kKeyName = "otlp";  // of the collector's key, as `shortwright key set` knows it

std::int64_t systemMs() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

std::string randomName() {
    std::random_device chance;
    return hexText((std::uint64_t{chance()} << 32U) | chance());
}

bool isHeaderText(const std::string& text) {
    return std::ranges::none_of(text, [](unsigned char c) { return c < ' ' || c == 0x7f; });
}

/// "X-Scope-OrgID: team"
Result<RemoteHeaders> headersIn(const Settings& settings) {
    RemoteHeaders headers;
    for (const std::string& line : settings.list("monitoring.otlp.headers")) {
        const std::size_t colon = line.find(':');
        const std::string name = trimmed(line.substr(0, colon));
        if (colon == std::string::npos || name.empty() || name.find(' ') != std::string::npos || !isHeaderText(line))
            return fail(ErrorCode::Usage, "Each of monitoring.otlp.headers must be a name, a colon and a value, such as \"X-Scope-OrgID: team\".");
        const std::string lower = asciiLower(name);
        if (lower.find("auth") != std::string::npos || lower.find("key") != std::string::npos || lower.find("token") != std::string::npos)
            return fail(ErrorCode::Usage, "The header " + name + " of monitoring.otlp.headers would hold a key, which has no place in settings. Name it in "
                                          "monitoring.otlp.keyHeader, and give the key with `shortwright key set otlp`, monitoring.otlp.keyEnv or monitoring.otlp.keyFile.");
        headers.emplace_back(name, trimmed(line.substr(colon + 1)));
    }
    return headers;
}

}  // namespace

std::filesystem::path logFolder() {
    return dataFolder() / "logs";
}

std::filesystem::path crashFolder() {
    return dataFolder() / "crashes";
}

std::string crashNotice() {
    const auto crashes = newCrashes(crashFolder());
    if (crashes.empty())
        return {};
    return std::string(crashes.size() == 1 ? "Shortwright ended by a fault the last time" : "Shortwright ended by a fault " + std::to_string(crashes.size()) + " times") +
           ". What is known of it, without your texts, is in " + crashes.front().string() + ". `shortwright report -o BUNDLE.zip` puts it together for whoever looks into it.";
}

Monitoring::Monitoring() : m_log(systemMs), m_sampler(kSampleEvery) {}

Monitoring::~Monitoring() {
    m_exporter.reset();  // which still counts
}

Result<void> Monitoring::configure(const Settings& settings, Keys& keys, const ProxyRules& proxies, const std::filesystem::path& logFile) {
    SW_CHECK(configureLog(settings, logFile));
    return configureTraces(settings, keys, proxies);
}

Result<void> Monitoring::configureLog(const Settings& settings, const std::filesystem::path& logFile) {
    const std::string name = settings.value("logging.level").value_or("info");
    const std::optional<LogLevel> level = logLevelFrom(name);
    if (!level)
        return fail(ErrorCode::Usage, "The setting logging.level must be debug, info, warning or error, not \"" + name + "\".");
    m_level = *level;
    RotationOptions options;
    const auto named = settings.value("logging.file");
    options.file = named.value_or(logFile.string());
    SW_TRY(const auto bytes, settings.integer("logging.maxBytes", 4096, std::int64_t{1} << 40));
    options.maxBytes = bytes.value_or(options.maxBytes);
    SW_TRY(const auto keep, settings.integer("logging.keep", 0, 1000));
    options.keep = static_cast<int>(keep.value_or(options.keep));
    if (options.file.empty())
        return {};
    auto file = std::make_unique<RotatingFile>(options);
    if (const Result<void> opened = file->open(); !opened && named)
        return opened;  // where nobody asked for a log, none is missed
    m_file = std::move(file);
    m_writer = std::make_unique<LogWriter>([log = m_file.get()](const std::string& lines) { return log->write(lines); });
    m_log.setWriter([writer = m_writer.get()](const std::string& line) { writer->add(line); }, m_level);
    return {};
}

void Monitoring::logToTerminal(std::FILE* terminal) {
    if (m_writer)
        return;
    m_writer = std::make_unique<LogWriter>(terminal);
    m_log.setWriter([writer = m_writer.get()](const std::string& line) { writer->add(line); }, m_level);
}

Result<void> Monitoring::configureTraces(const Settings& settings, Keys& keys, const ProxyRules& proxies) {
    const std::optional<std::string> endpoint = settings.value("monitoring.otlp.endpoint");
    if (!endpoint)
        return {};
    std::string base = *endpoint;
    while (base.ends_with('/'))
        base.pop_back();
    const Result<RemoteUrl> url = remoteUrl(base + "/v1/traces");
    if (!url)
        return fail(ErrorCode::Usage, "The setting monitoring.otlp.endpoint cannot be used: " + url.error().message + " Write the address of a collector, such as http://127.0.0.1:4318.");
    OtlpOptions options;
    options.url = url->text;
    options.proxy = proxies.proxyFor(*url);
    SW_TRY(options.headers, headersIn(settings));
    options.source.version = SW_VERSION;
    options.source.process = randomName();
    if (const auto header = settings.value("monitoring.otlp.keyHeader")) {
        const KeySource source{settings.value("monitoring.otlp.keyEnv").value_or(""), settings.value("monitoring.otlp.keyFile").value_or("")};
        options.keys = [&keys, source, name = *header, prefix = settings.value("monitoring.otlp.keyPrefix").value_or("")](const std::stop_token& stop) {
            const Result<Secret> key = keys.find(kKeyName, source, stop);
            const bool usable = key && !key->empty() && isHeaderText(key->reveal());
            return usable ? RemoteHeaders{{name, prefix + key->reveal()}} : RemoteHeaders{};
        };
    }
    m_exporter = std::make_unique<OtlpExporter>(std::move(options), m_metrics);
    return {};
}

Sampler& Monitoring::sampler() {
    if (!m_process) {
        m_process = std::make_unique<ProcessNumbers>(m_metrics, SW_VERSION);
        m_sampler.add([this] {
            m_process->refresh();
            setReady("disk", checkSpace().has_value());
        });
    }
    return m_sampler;
}

void Monitoring::setReady(const std::string& part, bool ready) {
    m_metrics.gauge("shortwright_ready", "1 while a part of what the program needs is there.", {{"part", part}}).set(ready ? 1 : 0);
}

Result<void> checkSpace() {
    std::error_code error;
    const std::filesystem::space_info space = std::filesystem::space(dataFolder(), error);
    if (error || space.available >= kLeastSpace)
        return {};
    return fail(ErrorCode::Io, "The disk of " + dataFolder().string() + " is nearly full. Make some room.");
}

}  // namespace sw::app
