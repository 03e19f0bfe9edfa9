#include "app/command.h"
#include "app/command_reference.h"

namespace sw::app {
namespace {

/// As text that roff prints as it is: a plain "-" would become a hyphen, a dot or quote at the start a request.
std::string roff(const std::string& text) {
    std::string escaped;
    for (const char c : text) {
        if (escaped.empty() && (c == '.' || c == '\''))
            escaped += "\\&";
        if (c == '\\')
            escaped += "\\e";
        else if (c == '-')
            escaped += "\\-";
        else
            escaped += c;
    }
    return escaped;
}

std::string bold(const std::string& text) {
    return "\\fB" + roff(text) + "\\fR";
}

std::string optionEntry(const Option& option) {
    std::string entry = ".TP\n";
    if (option.shortName)
        entry += bold(std::string("-") + option.shortName) + ", ";
    entry += bold("--" + option.name);
    if (!option.value.empty())
        entry += " \\fI" + roff(option.value) + "\\fR";
    return entry + "\n" + roff(option.help) + (option.repeatable ? " (may be given more than once)" : "") + "\n";
}

std::string commandEntry(const Command& command) {
    std::string entry = ".SS " + bold(command.name) + (command.usage.empty() ? "" : " " + roff(command.usage)) + "\n" +
                        roff(command.summary) + ".\n";
    for (const Option& option : command.options)
        entry += optionEntry(option);
    return entry;
}

constexpr const char* kSynopsis = R"(.SH SYNOPSIS
.B shortwright
.RI [ FILE.short | FILE.shortz ]
.br
.B shortwright
.I COMMAND
.RI [ ARGUMENT ...]
.RI [ OPTION ...]
.br
.B shortwright \-\-help
|
.B \-\-version
|
.B \-\-self\-test
.SH DESCRIPTION
Shortwright turns an article, notes or an idea into a finished vertical short: script, pictures, voice, captions, motion, music
and film. It works without a network and without an account.
.PP
Without a command it opens the editor, with the project if one is named. Every command works with no display.
.TP
.B \-\-help
List all commands.
.TP
.B \-\-version
Say which version this is.
.TP
.B \-\-self\-test
Try out the installation: open the sample, render ten frames, export one second, start the gateway and ask it for /health.
)";

constexpr const char* kEnd = R"(.SH EXIT STATUS
.nf
0  done
1  anything else
2  wrong usage
3  bad input, or errors that lint has found
4  a provider failed
5  cancelled
6  over budget
.fi
.SH ENVIRONMENT
.TP
.B SHORTWRIGHT_*
Any setting: SHORTWRIGHT_SECONDS stands for
.B \-\-seconds
where that is not given.
.TP
.B SHORTWRIGHT_QT_LOG
Show Qt's own warnings.
.SH FILES
.TP
.I ~/.config/shortwright/settings.json
The settings; another file is named by
.BR \-\-config .
.TP
.I ~/.local/share/shortwright
The gateway's projects, media and jobs.
.TP
.I ~/.cache/shortwright
Unfinished work that is gone on with.
)";

}  // namespace

std::string manualPage() {
    std::string page = ".TH SHORTWRIGHT 1 \"\" \"Shortwright " SW_VERSION
                       "\" \"User Commands\"\n"
                       ".SH NAME\nshortwright \\- turn a text into a finished vertical short\n";
    page += kSynopsis;
    page += ".SH COMMANDS\n";
    for (const Command& command : commands())
        page += commandEntry(command);
    page += ".SH OPTIONS OF ALL COMMANDS\n";
    for (const Option& option : commonOptions())
        page += optionEntry(option);
    return page + kEnd;
}

}  // namespace sw::app
