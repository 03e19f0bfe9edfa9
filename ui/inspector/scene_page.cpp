#include <algorithm>

#include "core/model/transition_names.h"
#include "ui/core_words.h"
#include "ui/inspector/colour_section.h"
#include "ui/inspector/page.h"
#include "ui/inspector/transition_gallery.h"
#include "ui/inspector/transition_strip.h"

namespace sw::ui {
namespace {

Edit pictureEdit(const Scene& scene) {
    return SetScenePicture{scene.id, scene.picturePrompt, scene.negativePrompt};
}

Edit ownEdit(const OwnNode& own) {
    return SetOverride{own.node, own.value};
}

std::vector<Choice> transitionChoices() {
    std::vector<Choice> choices = {{"auto", Form::tr("Automatic").toStdString(), {}}};
    for (const TransitionEntry& entry : transitionEntries())
        choices.push_back({entry.name, coreWord(std::string(entry.title)).toStdString(), {}});
    return choices;
}

std::string listed(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

std::vector<std::string> unlisted(const std::string& text) {
    std::vector<std::string> words;
    for (const QString& word : QString::fromStdString(text).split(',', Qt::SkipEmptyParts))
        if (const QString clean = word.trimmed(); !clean.isEmpty())
            words.push_back(clean.toStdString());
    return words;
}

void addPicture(Form& form, const PageParts& parts) {
    const std::vector<Scene>& scenes = parts.chosen.scenes;
    const std::vector<OwnNode>& nodes = parts.chosen.nodes;
    form.section(Form::tr("Picture"));
    form.add(form.paragraph(Form::tr("Shows"), Form::tr("What the picture is to show"),
                            bound<std::string>(scenes, [](auto& s) -> auto& { return s.picturePrompt; }, pictureEdit)));
    form.add(form.paragraph(Form::tr("Does not show"), Form::tr("What is to stay out of it"),
                            bound<std::string>(scenes, [](auto& s) -> auto& { return s.negativePrompt; }, pictureEdit)));
    const auto media = bound<MediaRef>(
        nodes, [](const OwnNode& n) { return n.value.media; },
        [](OwnNode& n, const MediaRef& chosen) {
            n.value.media = chosen;
            n.value.from = {};
            n.value.mediaDuration = {};
            n.value.speed = {};
        },
        ownEdit);
    form.add(mediaChoice(form, parts, Form::tr("Own picture"), {MediaKind::Picture, MediaKind::Video}, media, Form::tr("None: generated")));
    QWidget* fit = enumChoice<LayerFit>(form, Form::tr("Fills by"),
                                        {{LayerFit::Cover, Form::tr("Cropping")},
                                         {LayerFit::Contain, Form::tr("Fitting inside")},
                                         {LayerFit::Stretch, Form::tr("Stretching")}},
                                        bound<LayerFit>(nodes, [](auto& n) -> auto& { return n.value.fit; }, ownEdit));
    NumberField* from = form.number(Form::tr("Starts at"), kinds::seconds(0, 86400),
                                    bound<TimePoint>(nodes, [](auto& n) -> auto& { return n.value.from; }, ownEdit)
                                        .as([](TimePoint t) { return t.toSeconds(); }, [](double v) { return TimePoint{Duration::seconds(v).flicks}; }));
    const auto hasOwn = [&nodes] { return std::all_of(nodes.begin(), nodes.end(), [](const OwnNode& n) { return bool(n.value.media); }); };
    form.showWhen(fit, hasOwn);
    form.showWhen(from, [&nodes, hasOwn, &editor = parts.editor] {
        return hasOwn() && std::all_of(nodes.begin(), nodes.end(), [&](const OwnNode& n) { return isVideo(*editor.state().project, n.value.media); });
    });
    form.add(fit);
    form.add(from);
    form.add(form.toggle(Form::tr("Show no picture"), bound<bool>(nodes, [](auto& n) -> auto& { return n.value.hidden; }, ownEdit)));
}

void addMovement(Form& form, const PageParts& parts) {
    const std::vector<Scene>& scenes = parts.chosen.scenes;
    Editor& editor = parts.editor;
    form.section(Form::tr("Movement"));
    form.add(form.choice(Form::tr("Camera"), [&editor] { return editor.studio().cameras; },
                         bound<std::string>(
                             scenes, [](auto& s) -> auto& { return s.camera; },
                             [](const Scene& s) -> Edit { return SetSceneCamera{s.id, s.camera}; })));
    form.add(form.choice(Form::tr("Mood"), [&editor] { return withFirst("", Form::tr("As the script says"), editor.studio().moods); },
                         bound<std::string>(
                             scenes, [](auto& s) -> auto& { return s.mood; },
                             [](const Scene& s) -> Edit { return SetSceneMood{s.id, s.mood}; })));
    form.add(form.text(Form::tr("Stresses"), Form::tr("Words, with commas between them"),
                       bound<std::vector<std::string>>(
                           scenes, [](auto& s) -> auto& { return s.emphasis; },
                           [](const Scene& s) -> Edit { return SetSceneEmphasis{s.id, s.emphasis}; })
                           .as(listed, unlisted)));
}

/// How the scenes take over from those before them.
void addTransition(Form& form, const PageParts& parts) {
    const std::vector<Scene>& scenes = parts.chosen.scenes;
    const auto edit = [](const Scene& s) -> Edit { return SetSceneTransition{s.id, s.transition, s.transitionLength}; };
    const auto transition = bound<std::string>(
        scenes, [](const Scene& s) { return s.transition.empty() ? std::string("auto") : s.transition; },
        [](Scene& s, const std::string& name) { s.transition = name; }, edit);
    form.section(Form::tr("Transition"));
    form.add(form.choice(Form::tr("Takes over by"), transitionChoices, transition));
    NumberField* length = form.number(Form::tr("Length"), kinds::seconds(0, 10),
                                      inSeconds(bound<Duration>(scenes, [](auto& s) -> auto& { return s.transitionLength; }, edit)));
    length->setToolTip(Form::tr("How long the transition takes; 0 for its own length. Its edges can be dragged on the timeline, too"));
    form.add(length);
    auto* strip = new TransitionStrip(parts.editor, parts.thumbnails);
    form.onRefresh([strip, &scenes] { strip->setScene(scenes.empty() ? SceneId{} : scenes.back().id); });
    form.add(strip);
    form.section(Form::tr("All transitions"), false);
    auto* gallery = new TransitionGallery(parts.editor, parts.thumbnails);
    form.onRefresh([gallery, &scenes, transition] {
        gallery->setScene(scenes.empty() ? SceneId{} : scenes.back().id);
        gallery->setCurrent(QString::fromStdString(commonOf(transition.read()).value_or("")));
    });
    QObject::connect(gallery, &TransitionGallery::chosen, &form, [&form, transition](const QString& name) {
        form.beginGesture();
        form.give(transition.write(name.toStdString()));
        form.endGesture();
    });
    form.add(gallery);
}

void addTime(Form& form, const PageParts& parts) {
    const std::vector<Scene>& scenes = parts.chosen.scenes;
    form.section(Form::tr("Time"));
    NumberField* hold = form.number(Form::tr("Holds on"), kinds::seconds(0, 60),
                                    inSeconds(bound<Duration>(
                                        scenes, [](auto& s) -> auto& { return s.hold; },
                                        [](const Scene& s) -> Edit { return SetSceneHold{s.id, s.hold}; })));
    hold->setToolTip(Form::tr("How much longer the scene stays after what is said in it"));
    form.add(hold);
    NumberField* lead = form.number(Form::tr("Cuts later"), kinds::seconds(-10, 10),
                                    inSeconds(bound<Duration>(
                                        scenes, [](auto& s) -> auto& { return s.lead; },
                                        [](const Scene& s) -> Edit { return SetSceneLead{s.id, s.lead}; })));
    lead->setToolTip(Form::tr("How much later its picture takes over, or earlier when negative: speech does not move"));
    form.add(lead);
}

}  // namespace

void fillScenePage(Form& form, const PageParts& parts) {
    addPicture(form, parts);
    addMakingSection(form, parts, Form::tr("Making"));
    addMovement(form, parts);
    addTransition(form, parts);
    addTime(form, parts);
    addColourSection(
        form, parts, Form::tr("Colour"), parts.chosen.nodes, [](auto& n) -> auto& { return n.value.grade; }, ownEdit, true);
}

void fillSentencePage(Form& form, const PageParts& parts) {
    const std::vector<Sentence>& sentences = parts.chosen.sentences;
    const std::vector<OwnNode>& nodes = parts.chosen.nodes;
    Editor& editor = parts.editor;
    form.section(Form::tr("Words"));
    form.add(form.paragraph(Form::tr("Is spoken"), {},
                            bound<std::string>(
                                sentences, [](auto& s) -> auto& { return s.text; },
                                [](const Sentence& s) -> Edit { return SetSentenceText{s.id, s.text}; })));
    form.add(form.paragraph(Form::tr("Captions show"), Form::tr("What is spoken"),
                            bound<std::string>(
                                sentences, [](auto& s) -> auto& { return s.captionText; },
                                [](const Sentence& s) -> Edit { return SetCaptionText{s.id, s.captionText}; })));
    form.section(Form::tr("Voice"));
    form.add(form.choice(Form::tr("Voice"),
                         [&editor] {
                             std::vector<Choice> voices;
                             for (const VoiceChoice& voice : editor.studio().voices)
                                 voices.push_back(voice.choice);
                             return withFirst("", Form::tr("The film's voice"), voices);
                         },
                         bound<std::string>(
                             sentences, [](auto& s) -> auto& { return s.voice; },
                             [](const Sentence& s) -> Edit { return SetSentenceVoice{s.id, s.voice}; })));
    form.add(form.number(Form::tr("Gain"), kinds::decibels(), bound<double>(nodes, [](auto& n) -> auto& { return n.value.gainDb; }, ownEdit)));
    form.add(form.toggle(Form::tr("Mute"), bound<bool>(nodes, [](auto& n) -> auto& { return n.value.hidden; }, ownEdit)));
    const auto media = bound<MediaRef>(
        nodes, [](const OwnNode& n) { return n.value.media; },
        [&editor](OwnNode& n, const MediaRef& chosen) {
            n.value.media = chosen;
            n.value.from = {};
            n.value.words.clear();
            n.value.cuts.clear();
            const auto item = editor.state().project->media.find(chosen.digest);
            n.value.mediaDuration = item == editor.state().project->media.end() ? Duration{} : item->second.duration;
        },
        ownEdit);
    form.add(mediaChoice(form, parts, Form::tr("Own recording"), {MediaKind::Sound}, media, Form::tr("None: generated")));
    addMakingSection(form, parts, Form::tr("Making"));
}

}  // namespace sw::ui
