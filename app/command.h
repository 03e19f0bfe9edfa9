#pragma once

#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "app/arguments.h"
#include "app/composition.h"
#include "app/console.h"
#include "app/settings.h"
#include "core/session/session.h"

namespace sw::app {

/// What a command runs with.
struct CommandContext {
    const Arguments& arguments;
    const Settings& settings;
    Console& console;
    Composition& composition;
    std::stop_token stop;
};

/// One command of the command line.
struct Command {
    std::string name;
    std::string usage;    ///< what follows the name: "INPUT -o OUT.mp4 [options]"
    std::string summary;  ///< one line
    std::vector<Option> options;
    Result<void> (*run)(CommandContext& context) = nullptr;
};

/// All commands, in the order in which help lists them.
const std::vector<Command>& commands();

// The groups of commands, one file each.
std::vector<Command> makeCommands();
std::vector<Command> projectCommands();
std::vector<Command> showCommands();
std::vector<Command> checkCommands();
std::vector<Command> listCommands();
std::vector<Command> serveCommands();
std::vector<Command> exchangeCommands();
std::vector<Command> thumbnailCommands();
std::vector<Command> providerCommands();
std::vector<Command> spendCommands();
std::vector<Command> studioCommands();
std::vector<Command> reportCommands();
std::vector<Command> versionCommands();
std::vector<Command> userCommands();

/// The options that every command takes.
std::vector<Option> commonOptions();

// What several groups need.

/// The options of `make` and `new` that shape the project.
std::vector<Option> projectOptions();
/// A project as the options and settings ask for it, without brief.
Result<Project> projectFromOptions(const CommandContext& context);
/// The single argument that a command needs; Usage naming it when it is missing or there are more.
Result<std::string> soleArgument(const Arguments& arguments, const std::string& what);
/// The value of -o; Usage when it is missing.
Result<std::filesystem::path> outputArgument(const Arguments& arguments);
/// Checks that a file may be written there: its folder exists and can be written to, and nothing is in the way that
/// `force` does not allow to be replaced. Nothing is written.
Result<void> checkOutput(const std::filesystem::path& file, bool force);
/// Usage unless the file is called FILE.short: the ending tells a project, and its media lie beside it.
Result<void> checkProjectName(const std::filesystem::path& file);
/// Says what the user should hear about how a project was opened.
void showNotes(const CommandContext& context, const Session& session);
/// Makes known the program's fonts, and those that a project has brought along where this machine lacks them.
Result<void> loadFonts(const CommandContext& context, const Session& session);
/// Tells the console what the scheduler does; `from` and `to` are the part of the whole that it makes up.
JobEvents reportTo(Console& console, double from, double to);
/// Writes the timeline of the project that is the command's argument as .otio, .fcpxml or .edl.
Result<void> exportTimeline(CommandContext& context, const std::filesystem::path& output);
/// Makes a project of an .otio file.
Result<void> newFromTimeline(CommandContext& context, const std::filesystem::path& file, const std::filesystem::path& output);
/// Says what was paid, and when the month's budget is nearly used up.
void tellSpending(const CommandContext& context, double cost);
/// "2.3 s"
std::string secondsText(Duration duration);

}  // namespace sw::app
