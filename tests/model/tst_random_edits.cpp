#include <QTest>

#include "core/model/project_json.h"
#include "core/model/resolve.h"
#include "core/model/validate.h"
#include "tests/support/project_builder.h"
#include "tests/support/random_edits.h"

using namespace sw;

/// 1,000 random edits: after each the project is consistent and survives JSON; doing all again gives the same end. A
/// failing seed becomes a row.
class TestRandomEdits : public QObject {
    Q_OBJECT

private slots:
    void thousandEdits_data() {
        QTest::addColumn<quint64>("seed");
        for (const quint64 seed : {1u, 2u, 3u})
            QTest::newRow(QByteArray::number(seed).constData()) << seed;
    }
    void thousandEdits() {
        QFETCH(quint64, seed);
        test::Dice dice(seed);
        std::vector<Project> states = {test::projectOf({{"One two.", "Three."}, {"Four five six."}, {"Seven."}})};
        std::vector<Edit> edits;
        int tried = 0;
        while (edits.size() < 1000) {
            QVERIFY2(++tried < 100'000, "the edits must be applicable often enough");
            const Edit edit = test::randomEdit(dice, states.back());
            const Project before = states.back();
            Result<Applied> applied = sw::apply(states.back(), edit);
            QVERIFY(states.back() == before);
            if (!applied)
                continue;
            const auto issues = validate(applied->project);
            QVERIFY2(issues.empty(), issues.empty() ? "" : (editName(edit) + ": " + issues[0].message).c_str());
            const Result<Edit> reread = editFromJson(editToJson(edit));
            QVERIFY2(reread, editToJson(edit).dump().c_str());
            QVERIFY(sw::apply(before, *reread)->project == applied->project);
            if (edits.size() % 10 == 0) {
                const Result<ReadProject> read = projectFromJson(Json::parse(projectToJson(applied->project).dump()));
                QVERIFY2(read, read ? "" : read.error().message.c_str());
                QVERIFY(read->project == applied->project);
                const Cut cut = resolve(applied->project, AssetIndex());
                for (std::size_t i = 1; i < cut.pictures.size(); ++i)
                    QCOMPARE(cut.pictures[i].range.start.flicks, cut.pictures[i - 1].range.end.flicks);
            }
            edits.push_back(edit);
            states.push_back(std::move(applied->project));
        }
        const Result<Project> replayed = applyAll(states.front(), edits);
        QVERIFY(replayed);
        QVERIFY(*replayed == states.back());
    }
};

QTEST_APPLESS_MAIN(TestRandomEdits)
#include "tst_random_edits.moc"
