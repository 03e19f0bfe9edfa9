#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "core/media/caption/fonts.h"
#include "tests/ui/ui_fixture.h"
#include "tests/ui/widget_finding.h"
#include "ui/inspector/caption_style_picker.h"
#include "ui/inspector/curve_editor.h"
#include "ui/inspector/inspector_panel.h"
#include "ui/inspector/transition_gallery.h"
#include "ui/inspector/keyframe_lane.h"
#include "ui/inspector/transition_strip.h"

using namespace sw;
using namespace sw::ui;
using test::named;

/// A finished project in an inspector, and hands that work in it.
class Bench {
public:
    Bench() {
        m_fixture.fakes().fakes["motion"]->body = [](const StageRequest&, const StageContext&) -> Result<StageResult> {
            StageResult result;
            result.value = {{"transition", {{"kind", "dissolve"}, {"duration", Duration::milliseconds(400).flicks}}}};
            return result;
        };
        m_ready = m_fixture.openFinished();
        m_panel = std::make_unique<InspectorPanel>(editor());
        m_panel->resize(340, 900);
        m_panel->show();
        m_panel->activateWindow();
        m_ready = QTest::qWaitForWindowActive(m_panel.get()) && m_ready;
    }
    [[nodiscard]] bool ready() const { return m_ready; }
    Editor& editor() { return m_fixture.editor(); }
    const Project& project() { return *editor().state().project; }
    InspectorPanel& panel() { return *m_panel; }
    /// Two titles on an overlay track.
    void addTitles() {
        track = *idFromText<TrackTag>(*editor().apply(AddTrack{TrackKind::Overlay, "Titles"}));
        first = addTitle("One", Duration{});
        second = addTitle("Two", Duration::seconds(1));
    }
    ClipId addTitle(const std::string& text, Duration at) {
        Clip clip;
        clip.track = track;
        clip.offset = at;
        clip.duration = Duration::seconds(1);
        clip.title.text = text;
        return *idFromText<ClipTag>(*editor().apply(AddClip{clip}));
    }
    /// A video of the bin on an overlay track.
    void addVideo() {
        MediaItem item;
        item.media = {std::string(64, 'c'), "mp4"};
        item.name = "walk.mp4";
        item.kind = MediaKind::Video;
        item.duration = Duration::seconds(8);
        item.width = 1920;
        item.height = 1080;
        editor().apply(AddMedia{item});
        track = *idFromText<TrackTag>(*editor().apply(AddTrack{TrackKind::Overlay, ""}));
        Clip clip;
        clip.track = track;
        clip.duration = Duration::seconds(2);
        clip.media = item.media;
        first = *idFromText<ClipTag>(*editor().apply(AddClip{clip}));
    }
    const Clip& clip(ClipId id) { return *clipIn(project(), id); }
    void chooseBoth() { editor().select(Selection{{toText(first), toText(second)}}); }

    template <class T>
    T* find(const QString& name) {
        return named<T>(m_panel->page(), name);
    }
    NumberField* number(const QString& name) {
        auto* edit = find<QLineEdit>(name);
        return edit ? qobject_cast<NumberField*>(edit->parentWidget()) : nullptr;
    }
    void type(const QString& name, const QString& text) {
        auto* edit = find<QLineEdit>(name);
        QVERIFY2(edit, qPrintable("there is no field " + name));
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
    }
    void drag(const QString& name, int by) {
        NumberField* field = number(name);
        QVERIFY2(field, qPrintable("there is no field " + name));
        auto* label = field->findChild<QLabel*>();
        const auto send = [&](QEvent::Type type, int x) {
            const Qt::MouseButton button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
            QMouseEvent event(type, QPointF(x, 5), label->mapToGlobal(QPointF(x, 5)), button, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(label, &event);
        };
        send(QEvent::MouseButtonPress, 5);
        for (int i = 1; i <= 6; ++i)
            send(QEvent::MouseMove, 5 + by * i / 6);
        send(QEvent::MouseButtonRelease, 5 + by);
    }
    /// Chooses an entry of a box by its words, as a person does from the keyboard.
    void choose(const QString& name, const QString& words) {
        auto* box = find<QComboBox>(name);
        QVERIFY2(box, qPrintable("there is no box " + name));
        const int index = box->findText(words);
        QVERIFY2(index >= 0, qPrintable("there is no " + words));
        box->setFocus();
        if (box->currentIndex() < 0)
            QTest::keyClick(box, Qt::Key_Home);
        while (box->currentIndex() != index)
            QTest::keyClick(box, box->currentIndex() < index ? Qt::Key_Down : Qt::Key_Up);
    }
    void closePanel() { m_panel.reset(); }
    int steps() { return editor().session()->undoStack().count(); }

    TrackId track;
    ClipId first;
    ClipId second;

private:
    test::UiFixture m_fixture;
    std::unique_ptr<InspectorPanel> m_panel;
    bool m_ready = false;
};

/// The inspector shows what is chosen, and changes all of it.
class TestInspector : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(loadFonts(SW_DATA_DIR)); }

    void placesAreThoseOfTheShownShape() {
        Bench bench;
        QVERIFY(bench.ready());
        bench.addVideo();
        bench.editor().apply(SetClipBox{bench.first, {340, 860, 400, 200}});
        bench.editor().apply(SetVariant{"1:1", 1080, 1080, {}});
        bench.editor().setVariant("1:1");
        bench.editor().select(toText(bench.first));
        QCOMPARE(bench.number("Place from the top")->value(), 440.0);
        const Clip before = bench.clip(bench.first);
        const int steps = bench.steps();
        bench.type("Place from the left", "10");
        bench.type("Rotation", "15");
        QCOMPARE(bench.steps(), steps + 2);
        QVERIFY(bench.clip(bench.first) == before);
        const Place place = bench.project().variants.at("1:1").places.at(toText(bench.first));
        QVERIFY((place.box == Box{10, 440, 400, 200}) && place.rotation == 15);
        // What is the same in all shapes does not take the rotation along.
        bench.find<QCheckBox>("Mirrored")->click();
        QVERIFY(bench.clip(bench.first).mirrored);
        QCOMPARE(bench.clip(bench.first).rotation, 0.0);
        QPushButton* back = nullptr;
        for (auto* button : bench.panel().findChildren<QPushButton*>())
            back = button->text() == "Back to the base layout" ? button : back;
        QVERIFY(back && back->isVisibleTo(back->parentWidget()));
        back->click();
        QVERIFY(bench.project().variants.at("1:1").places.empty());
        QCOMPARE(bench.number("Place from the left")->value(), 340.0);
        bench.editor().setVariant({});
        QVERIFY(!back->isVisibleTo(back->parentWidget()));
        QCOMPARE(bench.number("Place from the top")->value(), 860.0);
    }

    void showsTheFilmWhileNothingIsChosen() {
        Bench bench;
        QVERIFY(bench.ready());
        QVERIFY(bench.panel().subject() == Subject::Film);
        const int steps = bench.steps();
        bench.type("Words", "5");
        QCOMPARE(bench.project().look.captionWords, 5);
        QCOMPARE(bench.steps(), steps + 1);
        bench.editor().undo();
        QCOMPARE(bench.number("Words")->value(), 3.0);
    }

    void showsNothingWithoutAProject() {
        test::UiFixture fixture;
        InspectorPanel panel(fixture.editor());
        panel.show();
        QVERIFY(panel.findChild<EmptyState*>()->isVisible());
    }

    void formatsAreChosenByName() {
        Bench bench;
        bench.choose("Format", "16:9");
        QCOMPARE(bench.project().canvas.width, 1920);
        QCOMPARE(bench.project().canvas.height, 1080);
        QCOMPARE(bench.number("Canvas width")->value(), 1920.0);
    }

    void changesTogetherWhatIsChosenTogether() {
        Bench bench;
        bench.addTitles();
        bench.editor().apply(SetClipBlend{bench.second, BlendMode::Normal, 0.5});
        bench.chooseBoth();
        QVERIFY(bench.panel().subject() == Subject::Overlays);
        NumberField* opacity = bench.number("Opacity");
        QVERIFY(opacity && opacity->isMixed());
        QCOMPARE(bench.find<QLineEdit>("Opacity")->text(), QStringLiteral("—"));
        const int steps = bench.steps();
        bench.type("Opacity", "80");
        QCOMPARE(bench.clip(bench.first).opacity, 0.8);
        QCOMPARE(bench.clip(bench.second).opacity, 0.8);
        QVERIFY(!opacity->isMixed());
        QCOMPARE(bench.steps(), steps + 1);
        bench.editor().undo();
        QCOMPARE(bench.clip(bench.first).opacity, 1.0);
        QCOMPARE(bench.clip(bench.second).opacity, 0.5);
    }

    void aDragIsOneUndoStep() {
        Bench bench;
        bench.addTitles();
        bench.editor().select(toText(bench.first));
        const int steps = bench.steps();
        bench.drag("Rotation", 60);
        QCOMPARE(bench.clip(bench.first).rotation, 60.0);
        QCOMPARE(bench.steps(), steps + 1);
        bench.drag("Rotation", 30);
        QCOMPARE(bench.steps(), steps + 2);  // another drag is another step
        bench.editor().undo();
        QCOMPARE(bench.clip(bench.first).rotation, 60.0);
        bench.editor().undo();
        QCOMPARE(bench.clip(bench.first).rotation, 0.0);
    }

    void refusesWhatIsNoNumber_data() {
        QTest::addColumn<QString>("typed");
        QTest::newRow("words") << "far";
        QTest::newRow("too much") << "400";
    }
    void refusesWhatIsNoNumber() {
        QFETCH(QString, typed);
        Bench bench;
        bench.addTitles();
        bench.editor().select(toText(bench.first));
        QSignalSpy notices(&bench.editor(), &Editor::noticed);
        const int steps = bench.steps();
        bench.type("Rotation", typed);
        QCOMPARE(notices.count(), 1);
        QVERIFY(notices[0][0].value<Notice>().kind == Notice::Kind::Hint);
        QCOMPARE(bench.find<QLineEdit>("Rotation")->text(), QStringLiteral("0°"));
        QCOMPARE(bench.steps(), steps);
    }

    void aRefusedEditRestoresTheField() {
        Bench bench;
        bench.addTitles();
        bench.editor().apply(SetTrack{bench.track, "Titles", false, 0, true});
        bench.editor().select(toText(bench.first));
        bench.type("Rotation", "45");
        QCOMPARE(bench.find<QLineEdit>("Rotation")->text(), QStringLiteral("0°"));
    }

    void cropsFromOneEdge() {
        Bench bench;
        bench.addTitles();
        bench.editor().select(toText(bench.first));
        for (Section* section : bench.panel().page()->findChildren<Section*>())
            section->setOpen(true);
        bench.type("Crop left", "20");
        bench.type("Crop right", "30");
        const Box crop = bench.clip(bench.first).crop;
        QVERIFY(std::abs(crop.x - 0.2) < 1e-9 && std::abs(crop.width - 0.5) < 1e-9);
        QVERIFY(std::abs(crop.y) < 1e-9 && std::abs(crop.height - 1) < 1e-9);
        bench.type("Crop left", "0");
        bench.type("Crop right", "0");
        QCOMPARE(bench.clip(bench.first).crop, Box{});
    }

    void typingIsOneStepAndMadeWhileTyping() {
        Bench bench;
        const Scene scene = bench.project().script.scenes[1];
        bench.editor().select(toText(scene.id));
        auto* prompt = bench.find<QPlainTextEdit>("Shows");
        QVERIFY(prompt);
        const int steps = bench.steps();
        prompt->setFocus();
        prompt->selectAll();
        QTest::keyClicks(prompt, "a hive");
        const auto now = [&] { return bench.project().script.scenes[1].picturePrompt; };
        QTRY_COMPARE(now(), std::string("a hive"));
        QTest::keyClicks(prompt, " at dawn");
        QTRY_COMPARE(now(), std::string("a hive at dawn"));
        prompt->clearFocus();
        QCOMPARE(bench.steps(), steps + 1);
        bench.editor().undo();
        QCOMPARE(now(), scene.picturePrompt);
        QCOMPARE(prompt->toPlainText().toStdString(), scene.picturePrompt);
    }

    void textGoesToWhatWasChosenWhenItWasTyped() {
        Bench bench;
        const std::vector<Scene> scenes = bench.project().script.scenes;
        bench.editor().select(toText(scenes[0].id));
        auto* prompt = bench.find<QPlainTextEdit>("Shows");
        prompt->setFocus();
        prompt->selectAll();
        QTest::keyClicks(prompt, "a queen");
        bench.editor().select(toText(scenes[1].id));
        QCOMPARE(bench.project().script.scenes[0].picturePrompt, std::string("a queen"));
        QCOMPARE(bench.project().script.scenes[1].picturePrompt, scenes[1].picturePrompt);
        QCOMPARE(prompt->toPlainText().toStdString(), scenes[1].picturePrompt);
    }

    void anEmptySentenceIsRefused() {
        Bench bench;
        const Sentence sentence = bench.project().script.scenes[0].sentences[0];
        bench.editor().select(toText(sentence.id));
        auto* text = bench.find<QPlainTextEdit>("Is spoken");
        text->setFocus();
        text->selectAll();
        QTest::keyClick(text, Qt::Key_Delete);
        text->clearFocus();
        QCOMPARE(text->toPlainText().toStdString(), sentence.text);
        QCOMPARE(bench.project().script.scenes[0].sentences[0].text, sentence.text);
    }

    void scenesHoldTakeAndLock() {
        Bench bench;
        const SceneId scene = bench.project().script.scenes[1].id;
        bench.editor().select(toText(scene));
        bench.type("Holds on", "1.5");
        QCOMPARE(bench.project().script.scenes[1].hold, Duration::seconds(1.5));
        const std::string node = "image/" + toText(scene);
        QVERIFY(!button(bench.panel().page(), "Compare takes"));
        QTest::mouseClick(button(bench.panel().page(), "Another take"), Qt::LeftButton);
        QCOMPARE(bench.project().timeline.overrides.at(node).take, 1);
        QCOMPARE(bench.number("Take")->value(), 2.0);
        QSignalSpy compared(&bench.panel(), &InspectorPanel::compareRequested);
        QTest::mouseClick(button(bench.panel().page(), "Compare takes"), Qt::LeftButton);
        QCOMPARE(compared.count(), 1);
        QCOMPARE(compared[0][0].toString().toStdString(), node);
        auto* lock = bench.find<QCheckBox>("Keep as it is, whatever changes");
        QTest::keyClick(lock, Qt::Key_Space);
        QVERIFY(bench.project().timeline.overrides.at(node).locked);
    }

    void charactersAreDescribedAndRenamed() {
        Bench bench;
        bench.editor().select(Selection{});
        bench.find<QToolButton>("All pictures")->click();
        MediaItem photo;
        photo.media = {std::string(64, 'd'), "png"};
        photo.name = "anna.png";
        photo.kind = MediaKind::Picture;
        bench.editor().apply(AddMedia{photo});
        QTest::mouseClick(button(bench.panel().page(), "Add character"), Qt::LeftButton);
        QCOMPARE(bench.project().characters.size(), std::size_t{1});
        auto* name = bench.find<QLineEdit>("Name of the character");
        QTRY_COMPARE(bench.panel().focusWidget(), static_cast<QWidget*>(name));
        bench.type("Name of the character", "Anna");
        QVERIFY(bench.project().characters.contains("Anna"));
        QCOMPARE(bench.project().characters.size(), std::size_t{1});
        bench.type("How Anna looks", "an old fisher");
        QCOMPARE(bench.project().characters.at("Anna").description, std::string("an old fisher"));
        bench.choose("Picture of Anna", "anna.png");
        QCOMPARE(bench.project().characters.at("Anna").reference, photo.media);
        // Another one cannot take its name.
        bench.editor().apply(SetCharacter{"Bert", "a young one", {}});
        for (QLineEdit* field : bench.panel().page()->findChildren<QLineEdit*>())
            if (field->accessibleName() == "Name of the character" && field->text() == "Bert") {
                field->setText("Anna");
                QTest::keyClick(field, Qt::Key_Return);
                QCOMPARE(field->text(), QString("Bert"));
            }
        QCOMPARE(bench.project().characters.at("Bert").description, std::string("a young one"));
        bench.find<QToolButton>("Remove Anna")->click();
        QVERIFY(!bench.project().characters.contains("Anna"));
        bench.editor().undo();
        QTRY_VERIFY(bench.find<QLineEdit>("How Anna looks"));
        QCOMPARE(bench.find<QLineEdit>("How Anna looks")->text(), QString("an old fisher"));
    }

    /// What is typed when the panel goes is taken over, and nothing that is gone is looked at.
    void closedWhileAFieldIsWrittenIn() {
        Bench bench;
        bench.editor().select(*bench.editor().apply(AddMarker{}));
        auto* field = bench.find<QLineEdit>("Name");
        QVERIFY(field);
        field->setFocus();
        QTest::keyClicks(field, "Here");
        bench.closePanel();
        QCOMPARE(bench.project().timeline.markers[0].name, std::string("Here"));
    }

    void showsHowASceneTakesOver() {
        Bench bench;
        bench.editor().select(toText(bench.project().script.scenes[1].id));
        auto* strip = bench.panel().page()->findChild<TransitionStrip*>();
        QCOMPARE(strip->moments().size(), std::size_t{5});
        QTRY_VERIFY(strip->moments().front() != strip->moments().back());  // once both pictures are there
        bench.editor().select(toText(bench.project().script.scenes[0].id));
        QVERIFY(strip->moments().empty());  // nothing is before the first
    }

    void colourIsResetValueByValue() {
        Bench bench;
        bench.editor().select(toText(bench.project().script.scenes[0].id));
        for (Section* section : bench.panel().page()->findChildren<Section*>())
            section->setOpen(true);
        bench.type("Exposure", "1.5");
        bench.type("Vignette", "40");
        const auto grade = [&] { return bench.project().timeline.overrides.begin()->second.grade; };
        QCOMPARE(grade().exposure, 1.5);
        QCOMPARE(grade().vignette, 0.4);
        QTest::mouseClick(bench.number("Exposure")->findChild<QToolButton*>(), Qt::LeftButton);
        QCOMPARE(grade().exposure, 0.0);
        QCOMPARE(grade().vignette, 0.4);
    }

    void speedIsConstantOrRamped() {
        Bench bench;
        bench.addVideo();
        bench.editor().select(toText(bench.first));
        bench.type("Constant", "200");
        QCOMPARE(bench.clip(bench.first).duration, Duration::seconds(1));  // the same stretch of it
        bench.choose("Speed ramp", "Hero");
        QCOMPARE(bench.clip(bench.first).speed, speedPresets()[4].keys);
        QVERIFY(!bench.number("Constant")->isEnabled());
        auto* curve = bench.panel().page()->findChild<SpeedEditor*>();
        const int steps = bench.steps();
        QTest::mousePress(curve, Qt::LeftButton, {}, pixel(*curve, 1));
        for (int i = 1; i < 5; ++i)
            QTest::mouseMove(curve, pixel(*curve, 1) - QPoint(0, 5));
        QTest::mouseRelease(curve, Qt::LeftButton, {}, pixel(*curve, 1) - QPoint(0, 5));
        QVERIFY(bench.clip(bench.first).speed != speedPresets()[4].keys);
        QCOMPARE(bench.steps(), steps + 1);
    }

    void titlesHaveNoSpeed() {
        Bench bench;
        bench.addTitles();
        bench.editor().select(toText(bench.first));
        QVERIFY(!bench.panel().page()->findChild<SpeedEditor*>()->isVisible());
    }

    void keyframesAreSetAtThePlayhead() {
        Bench bench;
        bench.addTitles();
        bench.editor().select(toText(bench.first));
        bench.editor().setPlayhead({});
        auto* add = named<QToolButton>(bench.panel().page(), "Add or remove a keyframe at the playhead");
        QVERIFY(add);
        QTest::mouseClick(add, Qt::LeftButton);
        QCOMPARE(bench.clip(bench.first).keyframes.size(), std::size_t{1});
        bench.editor().setPlayhead(TimePoint{} + Duration::milliseconds(500));
        auto* lane = bench.panel().page()->findChild<KeyframeLane*>();
        // Its value here: a second key.
        NumberField* x = keyField(bench);
        QVERIFY(x);
        auto* edit = x->findChild<QLineEdit*>();
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, "120");
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(bench.clip(bench.first).keyframes.size(), std::size_t{2});
        QCOMPARE(bench.clip(bench.first).keyframes[1].value, 120.0);
        QTest::mouseClick(named<QToolButton>(bench.panel().page(), "Previous keyframe"), Qt::LeftButton);
        QCOMPARE(bench.editor().playhead(), TimePoint{});
        bench.choose("Easing to the next keyframe", "Ease out");
        QCOMPARE(bench.clip(bench.first).keyframes[0].easing.x2, 0.58);
        // Its diamond is dragged to the end.
        const int steps = bench.steps();
        const int from = static_cast<int>(lane->placeOf(Duration::milliseconds(500)));
        QTest::mousePress(lane, Qt::LeftButton, {}, {from, lane->height() / 2});
        for (int i = 1; i <= 5; ++i)
            QTest::mouseMove(lane, {from + (lane->width() - from) * i / 5, lane->height() / 2});
        QTest::mouseRelease(lane, Qt::LeftButton, {}, {lane->width(), lane->height() / 2});
        QCOMPARE(bench.clip(bench.first).keyframes[1].at, Duration::seconds(1));
        QCOMPARE(bench.steps(), steps + 1);
        QTest::mouseClick(add, Qt::LeftButton);
        QCOMPARE(bench.clip(bench.first).keyframes.size(), std::size_t{1});
    }

    void captionStylesAreChosenByPicture() {
        Bench bench;
        bench.editor().select("captions");
        auto* picker = bench.panel().page()->findChild<CaptionStylePicker*>();
        QVERIFY(picker && picker->isVisible());
        QTest::mouseClick(picker, Qt::LeftButton, {}, picker->cellOf("pill").center());
        QCOMPARE(bench.project().look.captionStyle, std::string("pill"));
        picker->setFocus();
        QTest::keyClick(picker, Qt::Key_Left);
        QCOMPARE(bench.project().look.captionStyle, std::string("bold"));
    }

    void attributesAreCopiedAsTicked() {
        QGuiApplication::clipboard()->clear();
        Bench bench;
        bench.addTitles();
        Clip from = bench.clip(bench.first);
        bench.editor().apply({SetClipBlend{from.id, BlendMode::Screen, 0.4}, SetClipTransform{from.id, 30, true, {}}});
        bench.editor().select(toText(bench.first));
        QVERIFY(!bench.panel().canPasteAttributes());
        bench.panel().copyAttributes();
        bench.editor().select(toText(bench.second));
        const int steps = bench.steps();
        bench.panel().pasteAttributes({Attribute::Blending});
        QCOMPARE(bench.clip(bench.second).opacity, 0.4);
        QCOMPARE(bench.clip(bench.second).rotation, 0.0);
        bench.panel().pasteAttributes();
        QCOMPARE(bench.clip(bench.second).rotation, 30.0);
        QCOMPARE(bench.clip(bench.second).title.text, std::string("Two"));  // never the text
        QCOMPARE(bench.steps(), steps + 2);
        bench.panel().pasteAttributes();
        QCOMPARE(bench.steps(), steps + 2);  // it has them all
    }

    void pastingWithoutCopyingIsAHint() {
        QGuiApplication::clipboard()->clear();
        Bench bench;
        bench.addTitles();
        bench.editor().select(toText(bench.first));
        QSignalSpy notices(&bench.editor(), &Editor::noticed);
        bench.panel().pasteAttributes();
        QCOMPARE(notices.count(), 1);
    }

    void scenesGiveTheirTransitionAndColour() {
        Bench bench;
        const std::vector<Scene> scenes = bench.project().script.scenes;
        ColourGrade warm;
        warm.temperature = 0.5;
        warm.grain = 0.2;
        bench.editor().apply({SetSceneTransition{scenes[1].id, "push", Duration::seconds(1)}, SetSceneCamera{scenes[1].id, "Pull Out"},
                              SetSceneColour{scenes[1].id, warm}});
        bench.editor().select(toText(scenes[1].id));
        bench.panel().copyAttributes();
        bench.editor().select(Selection{{toText(scenes[0].id), toText(scenes[2].id)}});
        const int steps = bench.steps();
        bench.panel().pasteAttributes({Attribute::Transition, Attribute::Colour});
        QCOMPARE(bench.steps(), steps + 1);
        for (const std::size_t i : {0, 2}) {
            const Scene& scene = bench.project().script.scenes[i];
            QCOMPARE(scene.transition, std::string("push"));
            QCOMPARE(scene.transitionLength.flicks, Duration::seconds(1).flicks);
            QVERIFY(scene.camera == scenes[i].camera);
            QVERIFY(bench.project().timeline.overrides.at("image/" + toText(scene.id)).grade == warm);
        }
        // A clip gets the colour without what clips cannot have.
        bench.addTitles();
        bench.editor().select(toText(bench.first));
        bench.panel().pasteAttributes();
        QCOMPARE(bench.clip(bench.first).grade.temperature, 0.5);
        QCOMPARE(bench.clip(bench.first).grade.grain, 0.0);
    }

    void theCaptionStyleIsTheFilms() {
        Bench bench;
        AttributeSource source;
        source.scene.emplace();
        source.look.captionStyle = "pill";
        const std::vector<Edit> edits = attributeEdits(*attributesFromJson(Json::parse(attributesToJson(source).dump())), bench.project(),
                                                       Selection{{toText(bench.project().script.scenes[0].id)}}, {Attribute::Captions});
        QCOMPARE(edits.size(), std::size_t{1});
        QCOMPARE(std::get<SetLook>(edits[0]).look.captionStyle, std::string("pill"));
        QCOMPARE(std::get<SetLook>(edits[0]).look.name, bench.project().look.name);
        QVERIFY(!attributesFromJson(Json::parse(R"({"attributes":{"edits":[{"edit":"Nonsense"},5]}})")));
        QVERIFY(!attributesFromJson(Json{}));
    }

    void aTransitionIsChosenByItsPicture() {
        Bench bench;
        bench.editor().select(toText(bench.project().script.scenes[1].id));
        auto* gallery = bench.panel().findChild<TransitionGallery*>();
        QVERIFY(gallery);
        for (Section* section : bench.panel().findChildren<Section*>())
            section->setOpen(true);
        QVERIFY(!gallery->cellOf("page_turn").isEmpty());
        QTRY_VERIFY(gallery->isPainted());
        QTest::mouseClick(gallery, Qt::LeftButton, {}, gallery->cellOf("page_turn").center());
        QCOMPARE(bench.project().script.scenes[1].transition, std::string("page_turn"));
        gallery->setFocus();
        QTest::keyClick(gallery, Qt::Key_Right);
        QCOMPARE(bench.project().script.scenes[1].transition, std::string("blur"));
        QCOMPARE(bench.project().script.scenes[0].transition, std::string("auto"));
    }

    void ownMusicIsChosenFromTheBin() {
        Bench bench;
        MediaItem song;
        song.media = {std::string(64, 'c'), "mp3"};
        song.name = "song.mp3";
        song.kind = MediaKind::Sound;
        song.duration = Duration::seconds(90);
        QVERIFY(bench.editor().apply(AddMedia{song}));
        bench.editor().select("music");
        bench.choose("Own music", "song.mp3");
        const Override& own = bench.project().timeline.overrides.at("music");
        QVERIFY(own.media == song.media);
        QCOMPARE(own.mediaDuration.flicks, song.duration.flicks);
    }

    void soundsGetOnlyWhatSoundsHave() {
        Clip from;
        from.opacity = 0.5;
        from.gainDb = -6;
        from.keyframes = {{{}, KeyedProperty::X, 5, {}}, {{}, KeyedProperty::Volume, -3, {}}};
        Clip to;
        to.id = {9};
        to.duration = Duration::seconds(1);
        std::set<Attribute> all;
        for (const AttributeEntry& entry : attributeEntries())
            all.insert(entry.attribute);
        const std::vector<Edit> edits = attributeEdits(from, to, TrackKind::Sound, all);
        QCOMPARE(edits.size(), std::size_t{2});
        for (const Edit& edit : edits)
            if (const auto* keys = std::get_if<SetClipKeyframes>(&edit))
                QCOMPARE(keys->keyframes.size(), std::size_t{1});
    }

    void theLastChosenDecides() {
        Bench bench;
        bench.addTitles();
        const std::string scene = toText(bench.project().script.scenes[0].id);
        bench.editor().select(Selection{{toText(bench.first), scene}});
        QVERIFY(bench.panel().subject() == Subject::Scenes);
        bench.editor().select(Selection{{scene, toText(bench.first), "clip-999"}});
        QVERIFY(bench.panel().subject() == Subject::Overlays);
        bench.editor().apply(RemoveClip{bench.first});
        QVERIFY(bench.panel().subject() == Subject::Scenes);  // it is gone
    }

    void markersAndTracksAreNamed() {
        Bench bench;
        Marker marker;
        marker.name = "Here";
        const auto id = bench.editor().apply(AddMarker{marker});
        bench.editor().select(*id);
        bench.type("Name", "The turn");
        QCOMPARE(bench.project().timeline.markers[0].name, std::string("The turn"));
        bench.addTitles();
        bench.editor().select(toText(bench.track));
        bench.type("Name", "Labels");
        QCOMPARE(bench.project().timeline.tracks[0].name, std::string("Labels"));
    }

    void sectionsStayAsTheyWereLeft() {
        Bench bench;
        bench.addTitles();
        bench.editor().select(toText(bench.first));
        Section* section = bench.panel().page()->findChildren<Section*>().at(1);
        const bool open = section->isOpen();
        section->setOpen(!open);
        bench.editor().select("music");
        bench.editor().select(toText(bench.second));
        QCOMPARE(section->isOpen(), !open);
    }

    void everythingHasAName_data() {
        QTest::addColumn<QString>("item");
        for (const char* item : {"", "music", "effects", "captions", "scene", "sentence", "clip", "video", "track", "marker"})
            QTest::newRow(item[0] ? item : "film") << QString(item);
    }
    void everythingHasAName() {
        QFETCH(QString, item);
        Bench bench;
        std::string chosen = item.toStdString();
        if (item == "scene")
            chosen = toText(bench.project().script.scenes[1].id);
        if (item == "sentence")
            chosen = toText(bench.project().script.scenes[1].sentences[0].id);
        if (item == "clip" || item == "track") {
            bench.addTitles();
            chosen = item == "clip" ? toText(bench.first) : toText(bench.track);
        }
        if (item == "video") {
            bench.addVideo();
            chosen = toText(bench.first);
        }
        if (item == "marker")
            chosen = *bench.editor().apply(AddMarker{});
        bench.editor().select(chosen.empty() ? Selection{} : Selection{{chosen}});
        for (Section* section : bench.panel().page()->findChildren<Section*>())
            section->setOpen(true);
        QCOMPARE(test::unnamed(&bench.panel()), QStringList());
        QVERIFY(bench.panel().page()->findChildren<QWidget*>().size() > 4);
    }

private:
    static QPushButton* button(const QWidget* root, const QString& words) {
        for (QPushButton* found : root->findChildren<QPushButton*>())
            if (found->text() == words && found->isVisibleTo(root))
                return found;
        return nullptr;
    }
    /// The value of the keyframes' property: the last field that is called X.
    static NumberField* keyField(Bench& bench) {
        NumberField* last = nullptr;
        for (QLineEdit* edit : bench.panel().page()->findChildren<QLineEdit*>())
            if (edit->accessibleName() == "X" && edit->isVisibleTo(bench.panel().page()))
                last = qobject_cast<NumberField*>(edit->parentWidget());
        return last;
    }
    static QPoint pixel(const SpeedEditor& curve, std::size_t index) {
        const CurveFrame frame{QRectF(curve.rect()).adjusted(30, 10, -10, -10), 0, 1};
        return frame.toPixels({curve.speed()[index].at, heightOfSpeed(curve.speed()[index].speed)}).toPoint();
    }
};

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
