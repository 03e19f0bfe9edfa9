#include "services/llm/boilerplate.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "services/llm/plain_text.h"
#include "services/llm/text_reader.h"

namespace sw {
namespace {

constexpr std::size_t kMaxLineBytes = 260;  // longer lines are prose, whatever they begin with
constexpr std::size_t kMaxLabelledWords = 30;
constexpr std::size_t kMaxDatedWords = 16;
constexpr std::size_t kMaxTitledWords = 8;

/// A line or sentence that begins so asks for something on a page, or says whose the page is.
constexpr std::string_view kStarts =
    "share on|share this article|share this story|share this post|sign up for our|sign up to our|"
    "sign up for the newsletter|subscribe to our|subscribe to my|subscribe to the newsletter|"
    "join our newsletter|follow us on|follow her on|follow him on|follow me on|follow them on|follow @|"
    "we use cookies to improve|we use cookies to give|we use cookies to ensure|we use cookies to personal|"
    "we use cookies on|we use cookies and other|we use cookies and similar|this site uses cookies|this website uses cookies|by continuing to use this|"
    "by continuing you agree|accept all cookies|print this recipe|pin this recipe|rate this recipe|"
    "jump to recipe|did you like this post|did you like this article|did you enjoy this|"
    "if you enjoyed this article|if you enjoyed this post|listen to this article|embargoed until|"
    "for more information visit|for more information, visit|for more information, please|"
    "for further information|you're receiving this|you’re receiving this|you are receiving this|"
    "you received this email|unsubscribe|i hope you're having|i hope this email finds|"
    "i hope you are having|view this email in|view in browser|if you enjoyed this, |p.s.|image source|"
    "reportagem de|redaktion:|read more about|read more on|read the full article|read the full story|"
    "this article was originally|this story was originally|comments (|view comments|leave a comment|"
    "click here to|reporting by|additional reporting by|press release -|press release –|press release —|"
    "©|(c) 19|(c) 20|copyright 19|copyright 20|copyright ©|doi:|isbn |fot.|jetzt newsletter|"
    "newsletter abonnieren|folgen sie uns|folge uns auf|jetzt abonnieren|teilen auf|artikel teilen|"
    "wir verwenden cookies|diese website verwendet cookies|lesen sie auch|lesen sie mehr|mehr zum thema|"
    "síguenos en|suscríbete a|suscríbase a|compartir en|comparte este artículo|utilizamos cookies|"
    "usamos cookies|este sitio utiliza cookies|lea también|lee también|suivez-nous|abonnez-vous à|"
    "partager sur|partagez cet article|nous utilisons des cookies|ce site utilise des cookies|"
    "inscrivez-vous à notre|lire aussi|à lire aussi|siga-nos|inscreva-se na|subscreva a nossa|"
    "assine a newsletter|assine nossa|compartilhar no|partilhar no|este site utiliza cookies|leia também|"
    "seguici su|iscriviti alla newsletter|iscriviti alla nostra|condividi su|utilizziamo i cookie|"
    "questo sito utilizza|leggi anche|volg ons op|schrijf je in voor onze|meld je aan voor|"
    "deel dit artikel|lees ook|wij gebruiken cookies|deze website gebruikt cookies|obserwuj nas|"
    "zapisz się na newsletter|zapisz się do newslettera|udostępnij na|używamy plików cookie|czytaj także|"
    "czytaj też|zobacz też|zobacz także|подписывайтесь на наш|поделиться|читайте также|читайте також|"
    "мы используем cookie|мы используем файлы cookie|läs också|läs även|læs også|les også|följ oss på|"
    "følg os på|følg oss på|lue myös|čtěte také|citește și|baca juga|bizi takip edin|ayrıca okuyun|"
    "διαβάστε επίσης|関連記事|続きを読む|この記事をシェア|相关阅读|延伸阅读|责任编辑|阅读全文|관련기사|관련 기사|اقرأ أيضا|اقرأ أيضًا|شارك على|"
    "تابعونا على|تابعنا على|यह भी पढ़ें|ये भी पढ़ें";

/// What only a page's small print says, wherever it stands in a line.
constexpr std::string_view kAnywhere =
    "all rights reserved|may not be published, broadcast|for immediate release|views expressed here|"
    "views expressed in this|study was funded by|research was funded by|work was funded by|"
    "our privacy policy|alle rechte vorbehalten|derechos reservados|tous droits réservés|"
    "direitos reservados|diritti riservati|riproduzione riservata|wszelkie prawa zastrzeżone|"
    "все права защищены|всі права захищені|alle rechten voorbehouden|tüm hakları saklıdır|無断転載|版权所有|未经授权|"
    "무단전재|무단 전재|جميع الحقوق محفوظة|सर्वाधिकार सुरक्षित";

/// Words in front of a colon whose line names something beside the text.
constexpr std::string_view kLabels =
    "photo|photos|photo credit|photo by|photograph|picture|image|images|image credit|credit|credits|"
    "source|sources|related|related articles|see also|read also|also read|read more|read next|topics|"
    "tags|keywords|categories|category|filed under|contact|media contact|press contact|press office|"
    "reference|references|embargo|copyright|author|authors|written by|press release|foto|fotos|bild|"
    "bilder|bildquelle|quelle|quellen|autor|autorin|siehe auch|schlagwörter|kontakt|pressekontakt|"
    "fotografía|imagen|fuente|fuentes|autora|leer más|le puede interesar|etiquetas|contacto|"
    "véase también|crédit photo|crédits photo|crédit|auteur|voir aussi|mots-clés|contact presse|imagem|"
    "crédito|fonte|fontes|veja também|leia mais|saiba mais|contato|immagine|autore|vedi anche|contatti|"
    "parole chiave|zdjęcie|źródło|autorka|tagi|фото|источник|автор|смотрите также|см. также|теги|джерело|"
    "bron|zie ook|källa|kilde|läs mer|læs mere|kuva|lähde|zdroj|fotó|forrás|szerző|sursa|fotoğraf|kaynak|"
    "yazar|φωτογραφία|πηγή|sumber|penulis|写真|画像|出典|執筆|文|著者|撮影|提供|图片|图片来源|照片|来源|作者|记者|编辑|사진|출처|صورة|"
    "الصورة|تصوير|المصدر|بقلم|الكاتب|फोटो|फ़ोटो|स्रोत|लेखक";

constexpr std::string_view kDated =
    "published|first published|updated|last updated|last modified|posted|date|veröffentlicht|"
    "aktualisiert|stand|publicado|actualizado|atualizado|publié|mis à jour|pubblicato|aggiornato|"
    "opublikowano|aktualizacja|data publikacji|опубликовано|обновлено|опубліковано|gepubliceerd|"
    "publicerad|uppdaterad|publisert|oppdatert|offentliggjort|opdateret|julkaistu|publikováno|yayınlanma|"
    "güncelleme|公開日|更新日|公開|更新|发布时间|发布于|입력|수정|نُشر|نشر في|تاريخ النشر|تحديث|प्रकाशित|अपडेट";

constexpr std::string_view kReadingTimes =
    "min read|mins read|minute read|minutes read|lesezeit|tiempo de lectura|min de lectura|"
    "temps de lecture|min de lecture|tempo de leitura|min de leitura|tempo di lettura|min di lettura|"
    "czas czytania|время чтения|мин. чтения|leestijd";

constexpr std::string_view kBys = "by|written by|text by|von|por|par|di|door|av|af|od";

constexpr std::string_view kPageWords =
    "advertisement|share|tweet|subscribe|log in|sign in|menu|comments|read more|press release|"
    "skip to content|back to top|ends|anzeige|werbung|publicidad|publicité|pubblicità|publicidade|"
    "reklama|реклама|広告|广告|광고";

constexpr std::string_view kAppendices =
    "see also|references|external links|further reading|notes and references|bibliography|footnotes|"
    "related articles|related posts|more on this story|related topics|related stories|table of contents|"
    "contents|media contact|press contact|siehe auch|einzelnachweise|weblinks|literaturverzeichnis|"
    "inhaltsverzeichnis|pressekontakt|voir aussi|références|liens externes|bibliographie|sommaire|"
    "notes et références|véase también|referencias|enlaces externos|bibliografía|ver também|referências|"
    "ligações externas|bibliografia|voci correlate|collegamenti esterni|zobacz też|przypisy|"
    "linki zewnętrzne|zie ook|externe links|se även|källor|externa länkar|см. также|примечания|ссылки|脚注|"
    "関連項目|外部リンク|参考文献|目次|外部链接|参见|目录|参考资料|각주|외부 링크|같이 보기|المراجع|انظر أيضا|وصلات خارجية|सन्दर्भ|"
    "बाहरी कड़ियाँ|इन्हें भी देखें";

constexpr std::string_view kAbouts =
    "about|über|acerca de|sobre|à propos de|à propos du|informazioni su|chi è|o autorze|об авторе|"
    "o autorovi";

/// A table above as a list; each is divided once.
template <const std::string_view& kTable>
const std::vector<std::string>& listOf() {
    static const std::vector<std::string> kList = split(kTable, '|');
    return kList;
}

bool contains(const std::vector<std::string>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool isLetterByte(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}

/// In small letters, without the marks and spaces around it.
std::string folded(std::string_view line) {
    std::string out = lowerCase(trimmed(line), "und");
    const auto begin = std::find_if(out.begin(), out.end(), [](char c) { return isLetterByte(c) || c == '('; });
    out.erase(out.begin(), begin);
    return trimmed(out);
}

/// How many bytes of `folded` the phrase takes at its start, up to the end of a word; 0 for none. Scripts without
/// spaces have no such end.
std::size_t startLength(std::string_view folded, std::string_view phrase) {
    if (!folded.starts_with(phrase))
        return 0;
    const std::u32string begun = toUtf32(phrase);
    const std::u32string next = toUtf32(folded.substr(phrase.size()));
    const bool divided = !next.empty() && u_isalnum(static_cast<UChar32>(begun.back())) &&
                         u_isalnum(static_cast<UChar32>(next.front())) && !isUnspacedLetter(begun.back());
    return divided ? 0 : phrase.size();
}

bool startsWithOne(std::string_view folded, const std::vector<std::string>& phrases) {
    return std::any_of(phrases.begin(), phrases.end(),
                       [&](const std::string& phrase) { return startLength(folded, phrase) > 0; });
}

bool holdsOne(std::string_view folded, const std::vector<std::string>& phrases) {
    return std::any_of(phrases.begin(), phrases.end(),
                       [&](const std::string& phrase) { return folded.find(phrase) != std::string_view::npos; });
}

std::vector<std::string> wordsOf(std::string_view line) {
    std::vector<std::string> words;
    for (std::string& word : split(line, ' '))
        if (std::any_of(word.begin(), word.end(), isLetterByte))
            words.push_back(std::move(word));
    return words;
}

bool hasDigit(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

/// True for a line that ends as a sentence; "3 min." and "2023 г." are no sentences.
bool isSentence(std::string_view line) {
    for (const std::string_view end : {".", "!", "?", "。", "！", "？", "।", "؟"})
        if (line.ends_with(end))
            return true;
    return false;
}

bool hasLabel(std::string_view folded) {
    for (const std::string& label : listOf<kLabels>()) {
        if (startLength(folded, label) == 0)
            continue;
        std::string rest = trimmed(folded.substr(label.size()));
        while (rest.starts_with("\u00a0") || rest.starts_with("\u202f"))
            rest = trimmed(rest.substr(rest.starts_with("\u00a0") ? 2 : 3));
        if (rest.starts_with(':') || rest.starts_with("："))
            return true;
    }
    return false;
}

bool isYear(std::string_view word) {
    return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
           std::all_of(word.begin(), word.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

/// "28 January 2021", "14 de junho de 2023", "3 июля 2023 г.": a day, a year and little else.
bool isBareDate(std::string_view line) {
    constexpr std::size_t kMaxOtherWords = 3;
    std::size_t years = 0;
    std::size_t days = 0;
    std::size_t others = 0;
    for (std::string word : wordsOf(line)) {
        while (!word.empty() && !isLetterByte(word.back()))
            word.pop_back();
        years += isYear(word);
        const bool day = !isYear(word) && hasDigit(word) && word.size() <= 5;
        days += day;
        others += !day && !isYear(word);
    }
    return years == 1 && days >= 1 && days <= 2 && others <= kMaxOtherWords;
}

/// What may stand behind the first name of a byline: another name, or a mark or small word that joins two.
bool goesOnWithName(const std::string& word) {
    static const std::vector<std::string> kJoints = {"and", "und", "y",  "et", "e",   "og", "och",
                                                     "en",  "i",   "de", "da", "van", "von"};
    return startsUpper(word) || !isLetterByte(word.front()) || contains(kJoints, word);
}

bool isNameLine(std::string_view line, std::string_view folded) {
    for (const std::string& by : listOf<kBys>()) {
        if (startLength(folded, by) == 0 || isSentence(line))
            continue;
        std::vector<std::string> words;
        for (std::string& word : split(trimmed(line), ' '))
            if (!word.empty())
                words.push_back(std::move(word));
        const std::size_t name = static_cast<std::size_t>(std::count(by.begin(), by.end(), ' ')) + 1;
        return words.size() > name && startsUpper(words[name]) &&
               (words.size() == name + 1 || words[name].ends_with(',') || goesOnWithName(words[name + 1]));
    }
    return false;
}

bool isDated(std::string_view line, std::string_view folded) {
    if (!hasDigit(line) || isSentence(line) || wordsOf(line).size() > kMaxDatedWords)
        return false;
    return startsWithOne(folded, listOf<kDated>());
}

bool holdsMailAddress(std::string_view line) {
    for (const std::string& word : split(line, ' ')) {
        const std::size_t at = word.find('@');
        if (at != std::string::npos && at > 0 && word.find('.', at) != std::string::npos)
            return true;
    }
    return false;
}

}  // namespace

bool isBoilerplate(std::string_view line) {
    if (line.size() > kMaxLineBytes)
        return false;
    const std::string text = folded(line);
    if (startsWithOne(text, listOf<kStarts>()))
        return true;
    if (trimmed(line).starts_with("©"))
        return true;
    return holdsOne(text, listOf<kAnywhere>());
}

bool isCredit(std::string_view line) {
    if (line.size() > kMaxLineBytes)
        return false;
    const std::string text = folded(line);
    const std::size_t words = wordsOf(line).size();
    const bool sentence = isSentence(trimmed(line));
    if (isDated(trimmed(line), text) || contains(listOf<kPageWords>(), text))
        return true;
    if (words <= kMaxLabelledWords && hasLabel(text) && (!sentence || words <= kMaxTitledWords))
        return true;
    const bool readingTime = holdsOne(text, listOf<kReadingTimes>());
    return !sentence && words <= kMaxDatedWords && (readingTime || holdsMailAddress(line));
}

bool isSalutation(std::string_view line) {
    constexpr std::size_t kFewWords = 5;
    const std::string text = trimmed(line);
    return wordsOf(text).size() <= kFewWords && (text.ends_with(',') || text.ends_with("،") || text.ends_with("，")) &&
           startsUpper(text);
}

bool isByline(std::string_view line) {
    return line.size() <= kMaxLineBytes && (isNameLine(trimmed(line), folded(line)) || isBareDate(line));
}

std::size_t datelineLength(std::string_view paragraph) {
    constexpr std::size_t kLongestPlace = 48;
    constexpr std::size_t kLongestAgency = 24;
    const std::size_t open = paragraph.find('(');
    const std::size_t close = paragraph.find(')');
    if (open == std::string_view::npos || close == std::string_view::npos || open == 0 || open > kLongestPlace ||
        close < open || close - open > kLongestAgency || hasDigit(paragraph.substr(0, open)) || !startsUpper(paragraph))
        return 0;
    for (const std::string_view dash : {") - ", ") – ", ") — ", ") -- "})
        if (paragraph.substr(close).starts_with(dash))
            return close + dash.size();
    return 0;
}

bool isAppendix(std::string_view heading) {
    std::string text = folded(heading);
    while (text.ends_with(':'))
        text = trimmed(text.substr(0, text.size() - 1));
    return contains(listOf<kAppendices>(), text);
}

bool isAboutTheSource(std::string_view heading) {
    const std::string text = folded(heading);
    return wordsOf(heading).size() <= kMaxTitledWords && !isSentence(heading) && startsWithOne(text, listOf<kAbouts>());
}

}  // namespace sw
