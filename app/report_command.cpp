#include <QSysInfo>
#include <cstdlib>

#include "app/command.h"
#include "app/gateway_options.h"
#include "app/monitoring.h"
#include "core/base/build_id.h"
#include "core/base/digest.h"
#include "core/base/text.h"
#include "core/session/zip_file.h"
#include "services/monitoring/crash_reports.h"
#include "services/remote/answer_store.h"
#include "services/remote/report_texts.h"

extern char** environ;

namespace sw::app {
namespace fs = std::filesystem;
namespace {

/// What a report is made of, and what must not be in it.
struct Report {
    CommandContext& context;
    ProjectPaths paths;
    bool withContent = false;
    std::vector<Secret> secrets = {};
    ZipWriter zip;

    Result<void> add(const std::string& name, const std::string& text) { return zip.add(name, scrubbed(text, secrets)); }
};

/// All that is known here: keys of the providers of the settings, and what the environment calls a secret.
std::vector<Secret> knownSecrets(CommandContext& context) {
    std::vector<Secret> secrets;
    if (const Result<ProviderSettings>& settings = context.composition.providers())
        for (const auto& [kind, entries] : settings->providers)
            for (const ProviderEntry& entry : entries)
                if (const Result<Secret> key = context.composition.keys().find(entry.name, entry.key, context.stop); key && !key->empty())
                    secrets.push_back(*key);
    if (const Result<std::string> token = context.composition.disk().read(accessTokenFile()))
        secrets.emplace_back(trimmed(*token));
    for (char** variable = environ; *variable; ++variable) {
        const std::string text = *variable;
        const std::size_t equals = text.find('=');
        const std::string name = asciiLower(text.substr(0, equals));
        const bool isSecret = name.find("key") != std::string::npos || name.find("token") != std::string::npos ||
                              name.find("secret") != std::string::npos || name.find("password") != std::string::npos;
        constexpr std::size_t kShortest = 8;  // "1" would be found everywhere
        if (isSecret && equals != std::string::npos && text.size() - equals > kShortest)
            secrets.emplace_back(text.substr(equals + 1));
    }
    return secrets;
}

Result<std::string> readIfThere(Disk& disk, const fs::path& file) {
    Result<std::string> bytes = disk.read(file);
    if (!bytes && bytes.error().code == ErrorCode::NotFound)
        return std::string();
    return bytes;
}

/// A file of JSON, or of a JSON value a line.
Result<void> addJson(Report& report, const std::string& name, const fs::path& file, bool lines) {
    SW_TRY(const std::string bytes, readIfThere(report.context.composition.disk(), file));
    if (bytes.empty())
        return {};
    std::string text;
    for (const std::string& line : lines ? split(bytes, '\n') : std::vector<std::string>{bytes}) {
        const Result<Json> json = parseJson(line, "It");
        if (line.empty() || !json)
            continue;
        const Json shown = report.withContent ? *json : withoutTexts(*json);
        text += lines ? canonicalText(shown) + "\n" : readableText(shown);
    }
    return report.add(name, text);
}

bool isText(const KeptAnswer& answer) {
    const std::string type = answer.head.contains("headers") ? stringOr(answer.head["headers"], "content-type") : "";
    return isUtf8(answer.body) && (type.starts_with("text/") || type.find("json") != std::string::npos || type.find("xml") != std::string::npos);
}

/// An answer, or what is left of it without content: who was asked, how it went, how much it was.
Result<void> addAnswer(Report& report, const fs::path& file) {
    Result<KeptAnswer> answer = readAnswer(file);
    if (!answer)
        return {};
    const std::string name = "project.media/answers/" + file.filename().string();
    if (report.withContent) {
        const std::string body = isText(*answer) ? scrubbed(answer->body, report.secrets) : std::move(answer->body);
        return report.zip.add(name, scrubbed(canonicalText(answer->head), report.secrets) + "\n" + body);
    }
    Json head = withoutTexts(answer->head);
    head["url"] = stringOr(answer->head, "url").substr(0, stringOr(answer->head, "url").find('?'));
    if (answer->head.contains("headers"))
        head["headers"] = {{"content-type", stringOr(answer->head["headers"], "content-type")}};
    head["bytes"] = answer->body.size();
    head["digest"] = digestOf(answer->body);
    return report.add(name + ".json", readableText(head));
}

Result<void> addCassette(Report& report) {
    const fs::path folder = answerFolder(report.paths.media());
    SW_TRY(const std::vector<std::string> names, report.context.composition.disk().list(folder));
    for (const std::string& name : names)
        if (name.ends_with(".answer") || name.ends_with(".pending"))
            SW_CHECK(addAnswer(report, folder / name));
    return {};
}

Result<void> addSettings(Report& report) {
    const fs::path file = report.context.settings.value("config").value_or(settingsFile().string());
    SW_TRY(const std::string bytes, readIfThere(report.context.composition.disk(), file));
    const Result<Json> json = parseJson(bytes, "It");
    return json ? report.add("settings.json", readableText(withoutSecrets(*json))) : Result<void>();
}

Result<void> addSpending(Report& report) {
    SW_TRY(Purse* const purse, report.context.composition.purse());
    SW_TRY(const std::vector<Spending> lines, purse->book().lines(""));
    const std::string project = fs::absolute(report.paths.file).lexically_normal().string();
    std::string text;
    for (Spending line : lines)
        if (line.project == project) {
            line.project = "project.short";
            text += canonicalText(spendingToJson(line)) + "\n";
        }
    return text.empty() ? Result<void>() : report.add("spending.jsonl", text);
}

Result<void> addVersions(Report& report) {
    const Json versions = {{"format", "shortwright-report"},
                           {"version", 1},
                           {"program", SW_VERSION},
                           {"build", buildId()},
                           {"qt", qVersion()},
                           {"system", QSysInfo::prettyProductName().toStdString()},
                           {"kernel", QSysInfo::kernelVersion().toStdString()},
                           {"processor", QSysInfo::currentCpuArchitecture().toStdString()},
                           {"withContent", report.withContent}};
    return report.add("report.json", readableText(versions));
}

Result<void> addProject(Report& report) {
    SW_CHECK(addJson(report, "project.short", report.paths.file, false));
    SW_CHECK(addJson(report, "logs/assets.log", report.paths.assetLog(), true));
    SW_CHECK(addJson(report, "logs/journal.jsonl", report.paths.journal(), true));
    SW_CHECK(addCassette(report));
    return addSpending(report);
}

/// Reports of crashes, which hold no contents, and are kept for this.
Result<void> addCrashes(Report& report) {
    for (const fs::path& file : crashReports(crashFolder())) {
        SW_TRY(const std::string text, readIfThere(report.context.composition.disk(), file));
        SW_CHECK(report.add("crashes/" + file.filename().string(), text));
    }
    return {};
}

Result<void> runReport(CommandContext& context) {
    std::string project;
    if (!context.arguments.rest().empty()) {
        SW_TRY(project, soleArgument(context.arguments, "project (FILE.short)"));
        SW_CHECK(context.composition.disk().read(project));
    }
    SW_TRY(const fs::path output, outputArgument(context.arguments));
    SW_CHECK(checkOutput(output, context.arguments.has("force")));
    Report report{context, ProjectPaths::of(project), context.arguments.has("with-content"), knownSecrets(context), ZipWriter(output)};
    SW_CHECK(report.zip.open());
    SW_CHECK(addVersions(report));
    if (!project.empty())
        SW_CHECK(addProject(report));
    SW_CHECK(addSettings(report));
    SW_CHECK(addCrashes(report));
    SW_TRY(const std::uintmax_t bytes, report.zip.finish({}, context.stop));
    context.console.emit({{"event", "done"}, {"file", fs::absolute(output).string()}, {"bytes", bytes}, {"withContent", report.withContent}});
    context.console.print(output.string() + ": " + (project.empty() ? "" : "what was asked and answered, ") + "the settings, versions and crashes; no keys" +
                          (report.withContent ? ", and all texts." : ", and no texts (--with-content adds them)."));
    return {};
}

}  // namespace

std::vector<Command> reportCommands() {
    return {{"report",
             "[FILE.short] -o BUNDLE.zip [--with-content]",
             "what somebody needs to look into a problem: without keys, and without texts unless you add them",
             {{"output", "BUNDLE.zip", "where to write", 'o'},
              {"with-content", "", "with the texts and what providers answered"},
              {"offline", "", "refuse every network call"},
              {"force", "", "replace what is there"}},
             runReport}};
}

}  // namespace sw::app
