#include "services/voice/espeak_engine.h"

#include <dlfcn.h>
#include <espeak-ng/speak_lib.h>

#include <mutex>
#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/lsan_interface.h>
#endif

namespace sw {
namespace {

constexpr const char* kLibrary = "libespeak-ng.so.1";
constexpr int kVolume = 70;  // of 100: keeps loud languages clear of the library's own limiter

/// Guards the library's static state.
std::mutex espeakInUse;

/// What the callback fills.
struct Recording {
    std::vector<short> samples;
    std::vector<EspeakWord> words;
    std::vector<double> clauseEnds;
    std::stop_token stop;
};

/// Called by espeak-ng with each piece of sound; `user_data` of the events is the Recording. Returns 1 to stop.
int record(short* samples, int count, espeak_EVENT* events) {
    if (events == nullptr || events->user_data == nullptr)
        return 0;
    Recording& recording = *static_cast<Recording*>(events->user_data);
    if (samples != nullptr && count > 0)
        recording.samples.insert(recording.samples.end(), samples, samples + count);
    for (; events->type != espeakEVENT_LIST_TERMINATED; ++events) {
        const double seconds = events->audio_position / 1000.0;
        if (events->type == espeakEVENT_WORD && events->length > 0 && events->text_position > 0)
            recording.words.push_back({static_cast<std::size_t>(events->text_position - 1), seconds});
        else if (events->type == espeakEVENT_END)
            recording.clauseEnds.push_back(seconds);
    }
    return recording.stop.stop_requested() ? 1 : 0;
}

/// The library, open for one call.
class Library {
public:
    Library() : m_handle(dlopen(kLibrary, RTLD_NOW | RTLD_LOCAL)) {}
    ~Library() {
        if (m_started)
            function<decltype(&espeak_Terminate)>("espeak_Terminate")();
        if (m_handle != nullptr)
            dlclose(m_handle);
    }
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;

    [[nodiscard]] bool isOpen() const { return m_handle != nullptr; }

    /// The sample rate, or a number below 1 when it cannot start.
    int start(const char* dataFolder) {
        m_started = true;
        const int rate = function<decltype(&espeak_Initialize)>("espeak_Initialize")(
            AUDIO_OUTPUT_SYNCHRONOUS, 0, dataFolder, espeakINITIALIZE_DONT_EXIT);
        function<decltype(&espeak_SetSynthCallback)>("espeak_SetSynthCallback")(&record);
        return rate;
    }

    bool choose(const EspeakSetting& setting) {
        if (function<decltype(&espeak_SetVoiceByName)>("espeak_SetVoiceByName")(setting.voice.c_str()) != EE_OK)
            return false;
        const auto set = function<decltype(&espeak_SetParameter)>("espeak_SetParameter");
        set(espeakRATE, setting.wordsPerMinute, 0);
        if (setting.pitch != EspeakSetting::kOwnPitch)
            set(espeakPITCH, setting.pitch, 0);
        if (setting.range != EspeakSetting::kOwnPitch)
            set(espeakRANGE, setting.range, 0);
        set(espeakVOLUME, kVolume, 0);
        return true;
    }

    bool say(const std::string& text, Recording& recording) {
        const auto synth = function<decltype(&espeak_Synth)>("espeak_Synth");
        return synth(text.c_str(), text.size() + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8, nullptr, &recording) ==
               EE_OK;
    }

private:
    template <class Function>
    [[nodiscard]] Function function(const char* name) const {
        return reinterpret_cast<Function>(dlsym(m_handle, name));
    }

    void* m_handle;
    bool m_started = false;
};

bool hasData(const std::filesystem::path& folder) {
    std::error_code ignored;
    return folder.empty() || std::filesystem::exists(folder / "espeak-ng-data" / "phontab", ignored) ||
           std::filesystem::exists(folder / "phontab", ignored);
}

}  // namespace

Result<EspeakSound> EspeakEngine::speak(const std::string& text, const EspeakSetting& setting,
                                        const std::stop_token& stop) const {
    const std::lock_guard lock(espeakInUse);
#if defined(__SANITIZE_ADDRESS__)
    const __lsan::ScopedDisabler libraryLeaks;  // see the header
#endif
    Library library;
    if (!library.isOpen())
        return fail(ErrorCode::MissingComponent,
                    "The speech engine espeak-ng is not installed. Install the package libespeak-ng1.");
    const std::string folder = m_dataFolder.string();
    const int rate = hasData(m_dataFolder) ? library.start(folder.empty() ? nullptr : folder.c_str()) : 0;
    if (rate < 1)
        return fail(ErrorCode::MissingComponent,
                    "The data of the speech engine espeak-ng was not found. Install the package espeak-ng-data.");
    if (!library.choose(setting))
        return fail(ErrorCode::MissingComponent,
                    "The speech engine espeak-ng has no voice \"" + setting.voice +
                        "\". Install the package espeak-ng-data, or choose another voice.");
    Recording recording;
    recording.stop = stop;
    const bool said = library.say(text, recording);
    if (stop.stop_requested())
        return cancelled();
    if (!said || recording.samples.empty())
        return fail(ErrorCode::Internal, "The speech engine espeak-ng made no sound for \"" + text + "\".",
                    setting.voice);
    EspeakSound result{{rate, std::vector<float>(recording.samples.size())},
                       std::move(recording.words),
                       std::move(recording.clauseEnds)};
    for (std::size_t i = 0; i < recording.samples.size(); ++i)
        result.sound.samples[i] = static_cast<float>(recording.samples[i]) / 32768.0F;
    return result;
}

}  // namespace sw
