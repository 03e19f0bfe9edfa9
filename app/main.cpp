#include <malloc.h>

#include <QGuiApplication>
#include <atomic>
#include <clocale>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <thread>

#include "app/command.h"
#include "app/command_reference.h"
#include "app/data_places.h"
#include "app/monitoring.h"
#include "app/self_test.h"
#include "app/settings.h"
#include "app/studio.h"
#include "core/base/text.h"
#include "services/monitoring/crash_handler.h"
#include "ui/run_studio.h"

namespace {

using namespace sw;
using namespace sw::app;

constexpr int kCancelledExit = 5;

/// Turns Ctrl+C, SIGTERM and SIGHUP into a stop request; a second one ends the program at once.
class Interruption {
public:
    Interruption() {
        sigemptyset(&m_signals);
        sigaddset(&m_signals, SIGINT);
        sigaddset(&m_signals, SIGTERM);
        // The terminal was closed; nohup asks to go on all the same, and a blocked signal would arrive though ignored.
        if (struct sigaction hangup {}; sigaction(SIGHUP, nullptr, &hangup) == 0 && hangup.sa_handler != SIG_IGN)
            sigaddset(&m_signals, SIGHUP);
        sigaddset(&m_signals, SIGUSR1);  // ends the waiting thread
        pthread_sigmask(SIG_BLOCK, &m_signals, nullptr);
        m_waiter = std::thread([this] {
            for (int signal = 0; sigwait(&m_signals, &signal) == 0 && signal != SIGUSR1;) {
                if (m_source.stop_requested())
                    std::_Exit(kCancelledExit);
                m_source.request_stop();
            }
        });
    }
    ~Interruption() {
        pthread_kill(m_waiter.native_handle(), SIGUSR1);
        m_waiter.join();
    }
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }

private:
    sigset_t m_signals{};
    std::stop_source m_source;
    std::thread m_waiter;
};

std::string optionLine(const Option& option) {
    std::string name = option.shortName ? std::string("-") + option.shortName + ", " : "    ";
    name += "--" + option.name + (option.value.empty() ? "" : " " + option.value);
    return "  " + name + std::string(name.size() < 28 ? 28 - name.size() : 1, ' ') + option.help;
}

void printHelp(Console& console, const Command* command) {
    if (command) {
        console.print("shortwright " + command->name + " " + command->usage + "\n" + command->summary + "\n");
        for (const Option& option : command->options)
            console.print(optionLine(option));
        for (const Option& option : commonOptions())
            console.print(optionLine(option));
        return;
    }
    console.print("Shortwright " SW_VERSION " turns a text into a finished vertical short.\n");
    for (const Command& c : commands())
        console.print("  " + c.name + std::string(12 - c.name.size(), ' ') + c.summary);
    console.print("\n`shortwright COMMAND --help` shows the options of a command, `shortwright --self-test` tries out the installation.");
}

Result<Console::LogLevel> logLevel(const Arguments& arguments) {
    const std::string name = arguments.value("log-level").value_or("notice");
    if (name == "quiet")
        return Console::LogLevel::Quiet;
    if (name == "warning")
        return Console::LogLevel::Warning;
    if (name == "notice")
        return Console::LogLevel::Notice;
    if (name == "debug")
        return Console::LogLevel::Debug;
    return fail(ErrorCode::Usage, "--log-level must be quiet, warning, notice or debug, not \"" + name + "\".");
}

tl::unexpected<Error> unknownCommand(const std::string& name) {
    std::vector<std::string> names;
    for (const Command& command : commands())
        names.push_back(command.name);
    const std::string near = nearest(name, names);
    return fail(ErrorCode::Usage, "There is no command \"" + name + "\"." + (near.empty() ? "" : " Did you mean " + near + "?") +
                                      " `shortwright help` lists all.");
}

Result<void> runCommand(const Command& command, const Arguments& arguments, Console& console, Composition& composition,
                        const std::stop_token& stop) {
    SW_TRY(const Settings settings, Settings::load(composition.disk(), arguments));
    composition.useProviders(settings.providers());
    SW_CHECK(composition.configureMonitoring(settings, {}));
    Monitoring& monitoring = composition.monitoring();
    // A server's requests are what its spans begin with.
    SpanScope span(command.name == "serve" ? nullptr : monitoring.spans(), "command", SpanKind::Internal);
    if (span.isOn())
        span.rename("shortwright " + command.name);
    monitoring.places().setElsewhere(WorkScope::current());
    CommandContext context{arguments, settings, console, composition, stop};
    const Result<void> done = command.run(context);
    if (!done)
        span.fail(errorCodeName(done.error().code));
    monitoring.log().write(done ? LogLevel::Info : LogLevel::Error, "command.end", {{"command", command.name}, {"code", done ? "ok" : errorCodeName(done.error().code)}});
    return done;
}

/// What packages are built with: the manual page, and what shells complete.
int printReference(Console& console, const std::vector<std::string>& words) {
    const std::optional<std::string> text = words[0] == "--man-page" ? manualPage() : completions(words.size() > 1 ? words[1] : "");
    if (!text)
        return console.error({ErrorCode::Usage, "--completions takes bash, zsh or fish.", {}});
    std::fputs(text->c_str(), stdout);
    return 0;
}

int run(const std::vector<std::string>& words, Composition& composition, const std::stop_token& stop) {
    Console early(std::find(words.begin(), words.end(), "--json") != words.end(), Console::LogLevel::Notice);
    if (words[0] == "help" || words[0] == "--help" || words[0] == "-h") {
        printHelp(early, nullptr);
        early.emitDone();
        return 0;
    }
    if (words[0] == "--version") {
        early.print("Shortwright " SW_VERSION);
        early.emit({{"event", "done"}, {"version", SW_VERSION}});
        return 0;
    }
    if (words[0] == "--self-test")
        return selfTest(early, composition, stop);
    if (words[0] == "--man-page" || words[0] == "--completions")
        return printReference(early, words);
    const auto& all = commands();
    const auto command = std::find_if(all.begin(), all.end(), [&](const Command& c) { return c.name == words[0]; });
    if (command == all.end())
        return early.error(unknownCommand(words[0]).value());
    std::vector<Option> options = command->options;
    for (const Option& option : commonOptions())
        options.push_back(option);
    const Result<Arguments> arguments = Arguments::parse({words.begin() + 1, words.end()}, options);
    if (!arguments)
        return early.error(arguments.error());
    if (arguments->has("help")) {
        printHelp(early, &*command);
        early.emitDone();
        return 0;
    }
    const Result<Console::LogLevel> level = logLevel(*arguments);
    if (!level)
        return early.error(level.error());
    Console console(arguments->has("json"), *level);
    if (*level >= Console::LogLevel::Notice)
        if (const std::string crashed = crashNotice(); !crashed.empty())
            console.notice(crashed);
    const Result<void> done = runCommand(*command, *arguments, console, composition, stop);
    console.clearBar();
    if (!done)
        return console.error(done.error());
    console.emitDone();
    return 0;
}

/// Qt's own warnings (a missing runtime folder, say) tell a creator nothing; SHORTWRIGHT_QT_LOG shows them. A display that cannot
/// be reached is no crash, though Qt ends the program for it.
void onQtMessage(QtMsgType type, const QMessageLogContext&, const QString& text) {
    if (type == QtFatalMsg && text.contains("no Qt platform plugin could be initialized")) {
        std::fprintf(stderr, "The display cannot be reached. Look at DISPLAY, WAYLAND_DISPLAY and QT_QPA_PLATFORM in the environment. "
                             "`shortwright help` lists what works without a display.\n");
        std::_Exit(1);
    }
    if (type == QtCriticalMsg || type == QtFatalMsg || std::getenv("SHORTWRIGHT_QT_LOG") != nullptr)
        std::fprintf(stderr, "%s\n", qPrintable(text));
}

std::filesystem::path programFile() {
    std::error_code error;
    return std::filesystem::read_symlink("/proc/self/exe", error);
}

/// Without a command it is the editor that is wanted, with a project or without.
bool wantsEditor(const std::vector<std::string>& words) {
    return words.empty() || (words.size() == 1 && (words[0].ends_with(".short") || words[0].ends_with(".shortz")));
}

int runEditor(int argc, char** argv, const std::vector<std::string>& words) {
    if (std::getenv("QT_QPA_PLATFORM") == nullptr && std::getenv("DISPLAY") == nullptr && std::getenv("WAYLAND_DISPLAY") == nullptr) {
        std::fprintf(stderr, "The editor needs a display, and there is none here. `shortwright help` lists what works without.\n");
        return 1;
    }
    Composition composition(programFile());
    const Result<Settings> settings = Settings::load(composition.disk(), {});
    composition.useProviders(settings ? settings->providers() : tl::unexpected<Error>(settings.error()));
    const QString project = words.empty() ? QString() : QString::fromStdString(words[0]);
    return ui::runStudio(argc, argv, [&] { return makeStudio(composition); }, project);
}

}  // namespace

int main(int argc, char** argv) {
    // Frames and the encoders' buffers go back to the system when they are freed. Without a fixed limit glibc keeps more
    // and more of them for each thread: a third more memory at the same speed.
    mallopt(M_MMAP_THRESHOLD, 1 << 20);
    DataPlaces(programFile()).tellLibraries();
    reportCrashes(crashFolder(), SW_VERSION);
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (wantsEditor(words)) {
        int qtArguments = 1;  // Qt must not take our options for its own
        qInstallMessageHandler(onQtMessage);
        return runEditor(qtArguments, argv, words);
    }
    const Interruption interruption;  // before Qt starts threads of its own, which must not get the signals
    qInstallMessageHandler(onQtMessage);
    if (std::getenv("QT_QPA_PLATFORM") == nullptr)
        setenv("QT_QPA_PLATFORM", "offscreen", 0);
    int qtArguments = 1;  // Qt must not take our options for its own: it knows a --platform too
    const QGuiApplication application(qtArguments, argv);
    // Qt takes the user's locale. Libraries that read and write numbers as text would then use its decimal comma: the
    // encoder writes its settings into the film.
    std::setlocale(LC_NUMERIC, "C");
    Composition composition(programFile());
    return run(words, composition, interruption.token());
}
