#include <QCryptographicHash>
#include <QTest>

#include "core/base/digest.h"
#include "tests/support/show.h"

using namespace sw;

class TestDigest : public QObject {
    Q_OBJECT

private slots:
    void nistVectors_data() {
        QTest::addColumn<std::string>("bytes");
        QTest::addColumn<std::string>("digest");
        const auto row = [](const char* name, std::string bytes, const char* digest) {
            QTest::newRow(name) << std::move(bytes) << std::string(digest);
        };
        // FIPS 180-4 examples and NIST's additional SHA-256 test vectors.
        row("empty", "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        row("abc", "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        row("two blocks", "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
        row("896 bits",
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
            "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1");
        row("a million a", std::string(1'000'000, 'a'),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
        row("one byte", "\xbd", "68325720aabd7c82f30f554b313d0570c95accbb7dc4b5aae11204c08ffe732b");
        row("four bytes", "\xc9\x8c\x8e\x55", "7abc22c0ae5af26ce93dbb94433a0e0b2e119d014f8e7f65bd56c61ccccd9504");
        row("55 zeros", std::string(55, '\0'), "02779466cdec163811d078815c633f21901413081449002f24aa3e80f0b88ef7");
        row("56 zeros", std::string(56, '\0'), "d4817aa5497628e7c77e6b606107042bbba3130888c5f47a375e6179be789fbb");
        row("57 zeros", std::string(57, '\0'), "65a16cb7861335d5ace3c60718b5052e44660726da4cd13bb745381b235a1785");
        row("64 zeros", std::string(64, '\0'), "f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b");
        row("1000 zeros", std::string(1000, '\0'), "541b3e9daa09b20bf85fa273e5cbd3e80185aa4ec298e765db87742b70138a53");
        row("1000 A", std::string(1000, 'A'), "c2e686823489ced2017f6059b8b239318b6364f6dcd835d0a519105a1eadd6e4");
        row("1005 U", std::string(1005, 'U'), "f4d62ddec0f3dd90ea1380fa16a5ff8dc4c54b21740650f24afc4120903552b0");
        row("a million zeros", std::string(1'000'000, '\0'),
            "d29751f2649b32ff572b5e0a9f541ea660a50f94ff0beedfb0b692b924cc8025");
    }
    void nistVectors() {
        QFETCH(std::string, bytes);
        QFETCH(std::string, digest);
        QCOMPARE(digestOf(bytes), digest);
    }

    /// Every length around the block borders, against Qt's own implementation.
    void everyLength() {
        std::string bytes;
        for (int i = 0; i < 300; ++i) {
            const QByteArray expected =
                QCryptographicHash::hash(QByteArray::fromStdString(bytes), QCryptographicHash::Sha256);
            QCOMPARE(digestOf(bytes), expected.toHex().toStdString());
            bytes += static_cast<char>(i * 37);
        }
    }

    void piecesMakeNoDifference_data() {
        QTest::addColumn<int>("piece");
        for (const int piece : {1, 3, 55, 63, 64, 65, 128, 999})
            QTest::addRow("%d bytes at a time", piece) << piece;
    }
    void piecesMakeNoDifference() {
        QFETCH(int, piece);
        std::string bytes;
        for (int i = 0; i < 1000; ++i)
            bytes += static_cast<char>(i * 11);
        Hasher hasher;
        for (std::size_t at = 0; at < bytes.size(); at += static_cast<std::size_t>(piece))
            hasher.add(std::string_view(bytes).substr(at, static_cast<std::size_t>(piece)));
        QCOMPARE(hasher.add("").hex(), digestOf(bytes));
    }

    void fieldsDoNotRunIntoEachOther() {
        const auto of = [](std::string_view a, std::string_view b) { return Hasher().addField(a).addField(b).hex(); };
        QVERIFY(of("ab", "c") != of("a", "bc"));
        QVERIFY(of("", "abc") != of("abc", ""));
        QVERIFY(of("1:a", "") != of("", "1:a"));
        QCOMPARE(of("ab", "c"), digestOf("2:ab1:c"));
    }

    void seedsAreTheFirstEightBytes() {
        QCOMPARE(seedFrom("abc"), std::uint64_t{0xba7816bf8f01cfea});
        QCOMPARE(seedFrom(""), std::uint64_t{0xe3b0c44298fc1c14});
    }
};

QTEST_APPLESS_MAIN(TestDigest)
#include "tst_digest.moc"
