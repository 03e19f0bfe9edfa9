#include <algorithm>

#include "app/command.h"
#include "app/command_reference.h"
#include "core/base/text.h"

namespace sw::app {
namespace {

const std::vector<Option>& bareOptions() {
    static const std::vector<Option> kBare = {{"help", "", "list all commands"},
                                              {"version", "", "say which version this is"},
                                              {"self-test", "", "try out the installation"}};
    return kBare;
}

std::vector<Option> allOptions(const Command& command) {
    std::vector<Option> options = command.options;
    for (const Option& option : commonOptions())
        options.push_back(option);
    return options;
}

/// Whether an option's value, as help writes it, is a file or folder.
bool takesFile(const Option& option) {
    return option.value.starts_with("F.") || option.value == "FILE" || option.value == "DIR" ||
           option.value == "FOLDER";
}

/// Within single quotes, for bash and zsh.
std::string quoted(const std::string& text) {
    std::string inside;
    for (const char c : text)
        inside += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return "'" + inside + "'";
}

std::string dashed(const std::vector<Option>& options) {
    std::vector<std::string> names;
    for (const Option& option : options) {
        if (option.shortName)
            names.push_back(std::string("-") + option.shortName);
        names.push_back("--" + option.name);
    }
    return joined(names, " ");
}

std::string bashCompletions() {
    std::vector<std::string> names = {"help"};
    for (const Command& command : commands())
        names.push_back(command.name);
    std::string script = "# bash completions of shortwright " SW_VERSION
                         "\n"
                         "_shortwright() {\n"
                         "    local word=${COMP_WORDS[COMP_CWORD]} options=\n"
                         "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
                         "        options=" +
                         quoted(joined(names, " ") + " " + dashed(bareOptions())) +
                         "\n"
                         "    else\n"
                         "        case ${COMP_WORDS[1]} in\n";
    for (const Command& command : commands())
        script += "            " + command.name + ") options=" + quoted(dashed(allOptions(command))) + " ;;\n";
    return script +
           "        esac\n"
           "        [[ $word == -* ]] || options=\n"
           "    fi\n"
           "    COMPREPLY=($(compgen -W \"$options\" -- \"$word\"))\n"
           "}\n"
           "complete -o bashdefault -o default -F _shortwright shortwright\n";
}

/// Text in a specification of zsh's _arguments and _describe, where ":" and brackets divide.
std::string zshText(const std::string& text) {
    std::string escaped;
    for (const char c : text)
        escaped += (c == ':' || c == '[' || c == ']' || c == '\\') ? std::string{'\\', c} : std::string(1, c);
    return escaped;
}

std::string zshOption(const Option& option) {
    const std::string value =
        option.value.empty() ? "" : ":" + zshText(option.value) + ":" + (takesFile(option) ? "_files" : "");
    const std::string help = "[" + zshText(option.help) + "]" + value;
    std::string lines =
        "            " + quoted(std::string(option.repeatable ? "*" : "") + "--" + option.name + help) + "\n";
    if (option.shortName)
        lines += "            " + quoted(std::string("-") + option.shortName + help) + "\n";
    return lines;
}

std::string zshCompletions() {
    std::string script = "#compdef shortwright\n# zsh completions of shortwright " SW_VERSION
                         "\n"
                         "local -a commands options\n"
                         "commands=(\n    'help:list all commands'\n";
    for (const Command& command : commands())
        script += "    " + quoted(command.name + ":" + zshText(command.summary)) + "\n";
    script += ")\nif (( CURRENT == 2 )); then\n    _describe command commands\n    _arguments ";
    for (const Option& option : bareOptions())
        script += quoted("--" + option.name + "[" + zshText(option.help) + "]") + " ";
    script += "'*:file:_files'\n    return\nfi\noptions=()\ncase $words[2] in\n";
    for (const Command& command : commands()) {
        script += "    " + command.name + ")\n        options=(\n";
        for (const Option& option : allOptions(command))
            script += zshOption(option);
        script += "        ) ;;\n";
    }
    return script + "esac\n(( CURRENT-- ))\nshift words\n_arguments -s $options '*:file:_files'\n";
}

/// Within single quotes in fish, where a backslash escapes.
std::string fishQuoted(const std::string& text) {
    std::string inside;
    for (const char c : text)
        inside += (c == '\'' || c == '\\') ? std::string{'\\', c} : std::string(1, c);
    return "'" + inside + "'";
}

std::string fishOption(const std::string& condition, const Option& option) {
    std::string line = "complete -c shortwright -n " + fishQuoted(condition) + " -l " + option.name;
    if (option.shortName)
        line += std::string(" -s ") + option.shortName;
    if (!option.value.empty())
        line += takesFile(option) ? " -r -F" : " -x";
    return line + " -d " + fishQuoted(option.help) + "\n";
}

std::string fishCompletions() {
    std::string script = "# fish completions of shortwright " SW_VERSION
                         "\n"
                         "complete -c shortwright -n __fish_use_subcommand -a help -d 'list all commands'\n";
    for (const Option& option : bareOptions())
        script += fishOption("__fish_use_subcommand", option);
    for (const Command& command : commands()) {
        script += "complete -c shortwright -n __fish_use_subcommand -a " + command.name + " -d " +
                  fishQuoted(command.summary) + "\n";
        for (const Option& option : allOptions(command))
            script += fishOption("__fish_seen_subcommand_from " + command.name, option);
    }
    return script;
}

}  // namespace

std::optional<std::string> completions(const std::string& shell) {
    if (shell == "bash")
        return bashCompletions();
    if (shell == "zsh")
        return zshCompletions();
    if (shell == "fish")
        return fishCompletions();
    return std::nullopt;
}

}  // namespace sw::app
