#include <algorithm>
#include <array>
#include <cmath>

#include "ui/inspector/caption_style_picker.h"
#include "ui/inspector/character_list.h"
#include "ui/inspector/colour_section.h"
#include "ui/inspector/page.h"

namespace sw::ui {
namespace {

Edit canvasEdit(const FilmSettings& film) {
    return SetCanvas{film.canvas};
}
Edit lookEdit(const FilmSettings& film) {
    return SetLook{film.look};
}
Edit voiceEdit(const FilmSettings& film) {
    return SetVoice{film.voice.name, film.voice.speed};
}
Edit musicEdit(const FilmSettings& film) {
    return SetMusic{film.music.mood, film.music.gainDb, film.music.muted};
}

struct Format {
    const char* name;
    int width;
    int height;
};
constexpr std::array kFormats = {Format{"9:16", 1080, 1920}, Format{"4:5", 1080, 1350}, Format{"1:1", 1080, 1080}, Format{"16:9", 1920, 1080}};

void addCanvas(Form& form, const PageParts& parts) {
    const std::vector<FilmSettings>& film = parts.chosen.film;
    Editor& editor = parts.editor;
    form.section(Form::tr("Canvas"));
    std::vector<std::pair<std::string, QString>> formats;
    for (const Format& format : kFormats)
        formats.emplace_back(format.name, QString(format.name));
    form.add(form.choice(Form::tr("Format"), fixedChoices(formats),
                         bound<std::string>(
                             film,
                             [](const FilmSettings& f) -> std::string {
                                 for (const Format& format : kFormats)
                                     if (format.width * f.canvas.height == format.height * f.canvas.width)
                                         return format.name;
                                 return Form::tr("Own").toStdString();
                             },
                             [](FilmSettings& f, const std::string& name) {
                                 for (const Format& format : kFormats)
                                     if (name == format.name) {
                                         f.canvas.width = format.width;
                                         f.canvas.height = format.height;
                                     }
                             },
                             canvasEdit)));
    const auto side = [&](int Canvas::* member) {
        // Encoders want even sides.
        return bound<double>(
            film, [member](const FilmSettings& f) { return double(f.canvas.*member); },
            [member](FilmSettings& f, double value) { f.canvas.*member = static_cast<int>(std::lround(value / 2) * 2); }, canvasEdit);
    };
    const NumberKind width{64, 7680, 2, 0, QStringLiteral("px"), 1080};
    const NumberKind height{64, 7680, 2, 0, QStringLiteral("px"), 1920};
    form.addRow({form.shortNumber(Form::tr("W"), Form::tr("Canvas width"), width, side(&Canvas::width)),
                 form.shortNumber(Form::tr("H"), Form::tr("Canvas height"), height, side(&Canvas::height))});
    const auto rateText = [](const FrameRate& rate) { return std::to_string(rate.num) + "/" + std::to_string(rate.den); };
    std::vector<std::pair<std::string, QString>> rates;
    for (const FrameRate rate : {FrameRate{24, 1}, {25, 1}, {30, 1}, {50, 1}, {60, 1}, {24000, 1001}, {30000, 1001}, {60000, 1001}})
        rates.emplace_back(rateText(rate), Form::tr("%1 fps").arg(QString::number(double(rate.num) / rate.den, 'g', 4)));
    form.add(form.choice(Form::tr("Frame rate"), fixedChoices(rates),
                         bound<std::string>(
                             film, [rateText](const FilmSettings& f) { return rateText(f.canvas.rate); },
                             [](FilmSettings& f, const std::string& text) {
                                 const auto bar = text.find('/');
                                 f.canvas.rate = {std::stoi(text.substr(0, bar)), std::stoi(text.substr(bar + 1))};
                             },
                             canvasEdit)));
    form.add(form.choice(Form::tr("Platform"),
                         [&editor] {
                             std::vector<Choice> choices;
                             for (const Platform& platform : editor.studio().platforms)
                                 choices.push_back({platform.name, platform.title, {}});
                             return choices;
                         },
                         bound<std::string>(
                             film, [](const FilmSettings& f) { return f.canvas.platform; },
                             [&editor](FilmSettings& f, const std::string& name) {
                                 f.canvas.platform = name;
                                 for (const Platform& platform : editor.studio().platforms)
                                     if (platform.name == name)
                                         f.canvas.safe = platform.safe;
                             },
                             canvasEdit)));
}

void addLookAndVoice(Form& form, const PageParts& parts) {
    const std::vector<FilmSettings>& film = parts.chosen.film;
    Editor& editor = parts.editor;
    form.section(Form::tr("Look and voice"));
    form.add(form.choice(Form::tr("Look"),
                         [&editor] {
                             std::vector<Choice> choices;
                             for (const LookChoice& look : editor.studio().looks)
                                 choices.push_back(look.choice);
                             return choices;
                         },
                         bound<std::string>(
                             film, [](const FilmSettings& f) { return f.look.name; },
                             [&editor](FilmSettings& f, const std::string& name) {
                                 for (const LookChoice& look : editor.studio().looks)
                                     if (look.choice.name == name)
                                         f.look = look.look;
                             },
                             lookEdit)));
    form.add(form.choice(Form::tr("Voice"),
                         [&editor] {
                             std::vector<Choice> voices;
                             for (const VoiceChoice& voice : editor.studio().voices)
                                 voices.push_back(voice.choice);
                             return withFirst("", Form::tr("The language's own"), voices);
                         },
                         bound<std::string>(film, [](auto& f) -> auto& { return f.voice.name; }, voiceEdit)));
    form.add(form.number(Form::tr("Pace"), kinds::percent(50, 200, 100),
                         scaled(bound<double>(film, [](auto& f) -> auto& { return f.voice.speed; }, voiceEdit), 100)));
}

void addPictures(Form& form, const PageParts& parts) {
    const std::vector<FilmSettings>& film = parts.chosen.film;
    const auto edit = [](const FilmSettings& f) -> Edit { return SetPictureStyle{f.pictureStyle.prompt, f.pictureStyle.negativePrompt}; };
    form.section(Form::tr("All pictures"), false);
    form.add(form.paragraph(Form::tr("Style"), Form::tr("What all pictures have in common, for engines that draw from words"),
                            bound<std::string>(film, [](auto& f) -> auto& { return f.pictureStyle.prompt; }, edit)));
    form.add(form.paragraph(Form::tr("Do not show"), Form::tr("What is to stay out of all of them"),
                            bound<std::string>(film, [](auto& f) -> auto& { return f.pictureStyle.negativePrompt; }, edit)));
    auto* characters = new CharacterList(parts.editor);
    form.onRefresh([characters] { characters->refresh(); });
    form.add(characters);
}

}  // namespace

void fillMusicPage(Form& form, const PageParts& parts) {
    const std::vector<FilmSettings>& film = parts.chosen.film;
    Editor& editor = parts.editor;
    form.section(Form::tr("Music"));
    form.add(form.choice(Form::tr("Mood"),
                         [&editor] { return withFirst("", Form::tr("As the script says"), editor.studio().moods); },
                         bound<std::string>(film, [](auto& f) -> auto& { return f.music.mood; }, musicEdit)));
    form.add(form.number(Form::tr("Gain"), kinds::decibels(),
                         bound<double>(film, [](auto& f) -> auto& { return f.music.gainDb; }, musicEdit)));
    form.add(form.toggle(Form::tr("Mute the music"), bound<bool>(film, [](auto& f) -> auto& { return f.music.muted; }, musicEdit)));
    if (parts.chosen.subject != Subject::Music)
        return;
    const std::vector<OwnNode>& nodes = parts.chosen.nodes;
    const auto edit = [](const OwnNode& own) -> Edit { return SetOverride{own.node, own.value}; };
    const auto startAt = [&editor](OwnNode& own, TimePoint from) {
        const auto item = editor.state().project->media.find(own.value.media.digest);
        own.value.from = from;
        own.value.mediaDuration = item == editor.state().project->media.end()
                                      ? Duration{}
                                      : std::max(Duration{}, item->second.duration - (from - TimePoint{}));
    };
    const auto media = bound<MediaRef>(
        nodes, [](const OwnNode& n) { return n.value.media; },
        [startAt](OwnNode& n, const MediaRef& chosen) {
            n.value.media = chosen;
            n.value.hidden = false;
            startAt(n, {});
        },
        edit);
    form.add(mediaChoice(form, parts, Form::tr("Own music"), {MediaKind::Sound}, media, Form::tr("None: generated")));
    NumberField* from = form.number(Form::tr("Starts at"), kinds::seconds(0, 86400),
                                    bound<TimePoint>(
                                        nodes, [](const OwnNode& n) { return n.value.from; }, startAt, edit)
                                        .as([](TimePoint t) { return t.toSeconds(); }, [](double v) { return TimePoint{Duration::seconds(v).flicks}; }));
    form.showWhen(from, [&nodes] { return std::all_of(nodes.begin(), nodes.end(), [](const OwnNode& n) { return bool(n.value.media); }); });
    form.add(from);
    addMakingSection(form, parts, Form::tr("Making"));
}

void fillEffectsPage(Form& form, const PageParts& parts) {
    const std::vector<OwnNode>& nodes = parts.chosen.nodes;
    const auto edit = [](const OwnNode& own) -> Edit { return SetOverride{own.node, own.value}; };
    form.section(Form::tr("Sound effects"));
    form.add(form.number(Form::tr("Gain"), kinds::decibels(), bound<double>(nodes, [](auto& n) -> auto& { return n.value.gainDb; }, edit)));
    form.add(form.toggle(Form::tr("Leave all effects out"), bound<bool>(nodes, [](auto& n) -> auto& { return n.value.hidden; }, edit)));
    addMakingSection(form, parts, Form::tr("Making"));
}

void fillCaptionsPage(Form& form, const PageParts& parts) {
    const std::vector<FilmSettings>& film = parts.chosen.film;
    form.section(Form::tr("Captions"));
    auto* picker = new CaptionStylePicker(parts.editor.studio());
    const auto style = bound<std::string>(film, [](auto& f) -> auto& { return f.look.captionStyle; }, lookEdit);
    QObject::connect(picker, &CaptionStylePicker::chosen, &form, [&form, style](const QString& name) { form.give(style.write(name.toStdString())); });
    form.onRefresh([picker, style, &editor = parts.editor] {
        picker->setAccent(QString::fromStdString(editor.state().cut->accentColour));
        picker->setCurrent(QString::fromStdString(style.read().front()));
    });
    form.add(picker);
    const auto count = [&](int Look::* member) {
        return bound<int>(film, [member](auto& f) -> auto& { return f.look.*member; }, lookEdit)
            .as([](int v) { return double(v); }, [](double v) { return static_cast<int>(v); });
    };
    form.add(form.number(Form::tr("Words"), {1, 12, 1, 0, {}, 3, true}, count(&Look::captionWords)));
    form.add(form.number(Form::tr("Characters"), {6, 80, 1, 0, {}, 22, true}, count(&Look::captionCharacters)));
}

void fillFilmPage(Form& form, const PageParts& parts) {
    addCanvas(form, parts);
    addLookAndVoice(form, parts);
    addPictures(form, parts);
    fillMusicPage(form, parts);
    fillCaptionsPage(form, parts);
    addColourSection(
        form, parts, Form::tr("Film colour"), parts.chosen.film, [](auto& f) -> auto& { return f.grade; },
        [](const FilmSettings& f) -> Edit { return SetFilmColour{f.grade}; }, true);
}

}  // namespace sw::ui
