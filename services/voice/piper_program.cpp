#include "services/voice/piper_program.h"

#include <algorithm>
#include <cmath>

#include "core/base/text.h"
#include "services/remote/answer_json.h"

namespace sw {
namespace {

constexpr std::size_t kLongestWords = 300;  // bytes

/// "0.909": three decimals whatever the locale.
std::string decimals(double value) {
    const auto thousandths = static_cast<long>(std::lround(value * 1000));
    std::string rest = std::to_string(thousandths % 1000);
    rest.insert(0, 3 - rest.size(), '0');
    return std::to_string(thousandths / 1000) + "." + rest;
}

/// The last line that a program wrote: Python puts what went wrong there.
std::string lastLine(const std::string& errors) {
    const std::vector<std::string> lines = split(trimmed(errors), '\n');
    const std::string line = toUtf8(toUtf32(trimmed(lines.empty() ? "" : lines.back())));
    return line.size() <= kLongestWords ? line : toUtf8(toUtf32(line.substr(0, kLongestWords))) + "…";
}

/// Every line would be a sentence of its own.
std::string oneLine(std::string text) {
    std::ranges::replace_if(
        text, [](char c) { return c == '\n' || c == '\r'; }, ' ');
    return text;
}

}  // namespace

PiperProgram::PiperProgram(const ProviderEntry& entry)
    : m_name(entry.name),
      m_program(stringOr(entry.whole, "program", "piper")),
      m_arguments(textsIn(memberOf(entry.whole, "arguments"), nullptr)),
      m_folder(stringOr(entry.whole, "folder")),
      m_concurrency(entry.concurrency),
      m_longest(entry.timeoutMs) {
    if (const Json& speaker = memberOf(entry.whole, "speaker"); speaker.is_number_integer())
        m_speaker = std::to_string(speaker.get<std::int64_t>());
    else if (speaker.is_string())
        m_speaker = speaker.get<std::string>();
}

tl::unexpected<Error> PiperProgram::missing() const {
    return fail(ErrorCode::MissingComponent,
                m_name + " cannot speak: the program " + m_program +
                    " is not there, or may not be started. Install it (pipx install piper-tts), or "
                    "write its path as \"program\" in the settings.");
}

Result<SpeechAnswer> PiperProgram::speak(const VoiceRequest& request, const std::stop_token& stop) {
    ProgramCall call;
    call.program = m_program;
    call.arguments = m_arguments;
    const auto add = [&](const char* option, const std::string& value) {
        if (!value.empty())
            call.arguments.insert(call.arguments.end(), {option, value});
    };
    add("--model", request.voice);
    add("--output_file", "-");
    add("--data-dir", m_folder);
    add("--speaker", m_speaker);
    if (request.speed != 1)
        add("--length_scale", decimals(1 / request.speed));
    call.input = oneLine(request.text) + "\n";
    call.longest = m_longest;
    const CallSlots::Slot slot = m_slots.take(m_concurrency, stop);
    if (!slot)
        return cancelled();
    Result<ProgramOutcome> outcome = runProgram(call, stop);
    if (!outcome && outcome.error().code == ErrorCode::MissingComponent)
        return missing();
    if (!outcome && outcome.error().code == ErrorCode::Cancelled)
        return cancelled();
    if (!outcome)
        return fail(outcome.error().code, m_name + " could not speak: " + m_program + " " + outcome.error().message +
                                              ". Try again, or choose another voice.");
    if (outcome->exitCode != 0) {
        const std::string words = lastLine(outcome->errors);
        return fail(ErrorCode::Provider,
                    m_name + " could not speak: " + m_program + " ended with code " +
                        std::to_string(outcome->exitCode) + (words.empty() ? ". " : ". It says: “" + words + "”. ") +
                        "Check its voice and folder in the settings.",
                    outcome->errors);
    }
    return SpeechAnswer{std::move(outcome->output), 0, {}, {}};
}

Result<ProviderHealth> PiperProgram::health(const std::stop_token&) {
    if (!isProgram(m_program))
        return missing();
    return ProviderHealth{"the program " + m_program + " is there", {}};
}

}  // namespace sw
