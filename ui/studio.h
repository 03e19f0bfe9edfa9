#pragma once

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/media/export/export_settings.h"
#include "core/media/export/platform.h"
#include "core/model/project.h"
#include "core/session/session.h"
#include "ui/spending_controls.h"
#include "ui/studio_controls.h"
#include "ui/version_controls.h"

namespace sw::ui {

/// Something to choose from a list: a voice, a mood, a caption style.
struct Choice {
    std::string name;   ///< as projects know it
    std::string title;  ///< as people read it
    std::string summary;
};

struct VoiceChoice {
    Choice choice;
    std::string language;  ///< BCP 47
};

struct LookChoice {
    Choice choice;
    Look look;
};

/// What a new short is made from, as the creator asks for it. Empty names are the defaults.
struct NewShort {
    std::string text;   ///< as pasted or read; or a topic
    std::string name;   ///< of the file it came from; "" when pasted
    std::string topic;
    int seconds = 45;
    std::string language = "auto";
    std::string voice;
    std::string look;
    std::string mood;
    std::string platform;
    std::string aspect = "9:16";
};

/// A way to tell something: an outline to write over, and what fits to it.
struct Template {
    Choice choice;
    std::string outline;
    std::string look;
    std::string mood;
    int seconds = 45;
};

class Editor;

/// The gateway inside the program, as plain functions; all empty where there is none.
struct AutomationControls {
    /// Listens at this port of this machine and gives the address; why not, as a sentence for the creator. The editor's project
    /// can then be reached until stop().
    std::function<Result<std::string>(Editor& editor, int port)> start;
    std::function<void()> stop;
    /// What programs have to show.
    std::function<Result<std::string>()> token;
};

/// A provider of a stage, as the settings describe it.
struct ProviderItem {
    std::string name;
    std::string what;         ///< protocol, address and model, for people; "" for the embedded one
    bool asked = false;       ///< it is in the order
    bool removable = false;   ///< the settings file describes it
    bool takesKey = false;
};

/// The providers of one kind of engine, in the order in which they are asked; those that are not asked come last.
struct ProviderKind {
    std::string name;  ///< llm, image, voice, animation or music
    std::vector<ProviderItem> providers;
    std::vector<std::string> protocols;  ///< that a new one can speak
    std::vector<std::string> needs = {};  ///< what each of these must be told besides: "voice", "folder", "workflow", ""
};

struct ProviderChoices {
    std::vector<ProviderKind> kinds;
    bool fallback = true;  ///< when one cannot, the next is asked
};

struct NewProvider {
    std::string name;
    std::string protocol;
    std::string address;  ///< "" for the protocol's usual one
    std::string model;
    std::string needed = {};  ///< as ProviderKind::needs
};

/// The providers of the settings file, as plain functions; all empty where there is no such file. What they change counts when
/// the program is started again. Errors are sentences for the creator.
struct ProviderControls {
    std::function<Result<ProviderChoices>()> load;
    std::function<Result<void>(const std::string& kind, const NewProvider& provider)> add;
    std::function<Result<void>(const std::string& kind, const std::string& name)> remove;
    /// The names that are asked, one after the other.
    std::function<Result<void>(const std::string& kind, const std::vector<std::string>& names)> order;
    std::function<Result<void>(bool on)> setFallback;
    // The next ones may take their time: any thread. They give a sentence on what came of it.
    std::function<Result<std::string>(const std::string& kind, const std::string& name, const std::stop_token& stop)> test;
    std::function<Result<std::string>(const std::string& name, const std::string& key)> keepKey;
    std::function<Result<std::string>(const std::string& name)> forgetKey;
};

/// What the window gets from the program: tools, and plain data about what there is. The ui never sees a service.
struct Studio {
    SessionTools tools;
    std::filesystem::path data;      ///< resources: ../share/shortwright
    std::filesystem::path config;    ///< folder of the user's settings
    std::filesystem::path projects;  ///< where new projects go unless told otherwise
    std::string version;
    std::vector<LookChoice> looks;
    std::vector<VoiceChoice> voices;
    std::vector<Choice> moods;
    std::vector<Choice> captionStyles;
    std::vector<Platform> platforms;
    std::vector<Template> templates;
    std::vector<ExportSettings> presets;
    /// A project as asked for, with its brief; errors are sentences for the creator.
    std::function<Result<Project>(const NewShort&)> newProject;
    /// A text of resources/examples, for the sample project where there is no bundle of it.
    std::filesystem::path sampleText;
    std::vector<Choice> cameras = {};  ///< movements of the camera, by their names in Scene::camera
    AutomationControls automation = {};
    ProviderControls providers = {};
    VersionControls versions = {};
    StudioControls server = {};
    SpendingControls spending = {};
    std::string trouble = {};  ///< what the creator should hear first, as a sentence; "" for nothing
    std::filesystem::path sampleBundle = {};  ///< the sample project, finished; the file need not be there
};

}  // namespace sw::ui
