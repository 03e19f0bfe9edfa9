<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>New short…</source>
        <translation>فيديو قصير جديد…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>فتح…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>إغلاق المشروع</translation>
    </message>
    <message>
        <source>Import media…</source>
        <translation>استيراد وسائط…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Import captions…</source>
        <translation>استيراد التسميات التوضيحية…</translation>
    </message>
    <message>
        <source>Export captions…</source>
        <translation>تصدير التسميات التوضيحية…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>الإعدادات…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>قص</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>لصق</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>تكرار</translation>
    </message>
    <message>
        <source>Paste attributes</source>
        <translation>لصق السمات</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Ripple delete</source>
        <translation>حذف مع سد الفجوة</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>تحديد الكل</translation>
    </message>
    <message>
        <source>Make what is missing</source>
        <translation>إنشاء ما ينقص</translation>
    </message>
    <message>
        <source>Stop making</source>
        <translation>إيقاف الإنشاء</translation>
    </message>
    <message>
        <source>Another take of the selection</source>
        <translation>نسخة أخرى من المحدد</translation>
    </message>
    <message>
        <source>Lock the selection</source>
        <translation>قفل المحدد</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>تشغيل أو إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Play backwards, faster</source>
        <translation>تشغيل عكسي، أسرع</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Play, faster</source>
        <translation>تشغيل، أسرع</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>الإطار التالي</translation>
    </message>
    <message>
        <source>Previous frame</source>
        <translation>الإطار السابق</translation>
    </message>
    <message>
        <source>A second on</source>
        <translation>تقدم ثانية</translation>
    </message>
    <message>
        <source>A second back</source>
        <translation>رجوع ثانية</translation>
    </message>
    <message>
        <source>Previous edit</source>
        <translation>نقطة التحرير السابقة</translation>
    </message>
    <message>
        <source>Next edit</source>
        <translation>نقطة التحرير التالية</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>إلى البداية</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>إلى النهاية</translation>
    </message>
    <message>
        <source>In point here</source>
        <translation>تعيين نقطة الدخول هنا</translation>
    </message>
    <message>
        <source>Out point here</source>
        <translation>تعيين نقطة الخروج هنا</translation>
    </message>
    <message>
        <source>Clear in and out</source>
        <translation>مسح نقطتي الدخول والخروج</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>تكرار مستمر</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>ملء الشاشة</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>تقسيم</translation>
    </message>
    <message>
        <source>Split all tracks</source>
        <translation>تقسيم كل المسارات</translation>
    </message>
    <message>
        <source>Ripple trim start to playhead</source>
        <translation>تشذيب البداية حتى رأس التشغيل مع سد الفجوة</translation>
    </message>
    <message>
        <source>Ripple trim end to playhead</source>
        <translation>تشذيب النهاية حتى رأس التشغيل مع سد الفجوة</translation>
    </message>
    <message>
        <source>Trim start to playhead</source>
        <translation>تشذيب البداية حتى رأس التشغيل</translation>
    </message>
    <message>
        <source>Trim end to playhead</source>
        <translation>تشذيب النهاية حتى رأس التشغيل</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>علامة</translation>
    </message>
    <message>
        <source>Previous marker</source>
        <translation>العلامة السابقة</translation>
    </message>
    <message>
        <source>Next marker</source>
        <translation>العلامة التالية</translation>
    </message>
    <message>
        <source>Snapping</source>
        <translation>المحاذاة التلقائية</translation>
    </message>
    <message>
        <source>Magnetic tracks</source>
        <translation>المسارات المغناطيسية</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>تكبير</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>تصغير</translation>
    </message>
    <message>
        <source>Show the whole film</source>
        <translation>عرض الفيلم كاملًا</translation>
    </message>
    <message>
        <source>Nudge a frame left</source>
        <translation>إزاحة إطار واحد إلى اليسار</translation>
    </message>
    <message>
        <source>Nudge a frame right</source>
        <translation>إزاحة إطار واحد إلى اليمين</translation>
    </message>
    <message>
        <source>Nudge five frames left</source>
        <translation>إزاحة خمسة إطارات إلى اليسار</translation>
    </message>
    <message>
        <source>Nudge five frames right</source>
        <translation>إزاحة خمسة إطارات إلى اليمين</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>تجميع</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>فك التجميع</translation>
    </message>
    <message>
        <source>Freeze frame</source>
        <translation>تجميد الإطار</translation>
    </message>
    <message>
        <source>Detach sound</source>
        <translation>فصل الصوت</translation>
    </message>
    <message>
        <source>Platform overlay</source>
        <translation>إظهار واجهة المنصة</translation>
    </message>
    <message>
        <source>Guides</source>
        <translation>خطوط الإرشاد</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>إعادة تعيين التخطيط</translation>
    </message>
    <message>
        <source>Find an action…</source>
        <translation>البحث عن إجراء…</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>كل الاختصارات</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>إنشاء</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>المخطط الزمني</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>التشغيل</translation>
    </message>
    <message>
        <source>View</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>Import timeline…</source>
        <translation>استيراد مخطط زمني…</translation>
    </message>
    <message>
        <source>Export timeline…</source>
        <translation>تصدير المخطط الزمني…</translation>
    </message>
    <message>
        <source>Pack into one file…</source>
        <translation>حزم في ملف واحد…</translation>
    </message>
    <message>
        <source>Find missing media…</source>
        <translation>البحث عن الوسائط المفقودة…</translation>
    </message>
    <message>
        <source>Paste attributes…</source>
        <translation>لصق السمات…</translation>
    </message>
    <message>
        <source>Crop on the picture</source>
        <translation>الاقتصاص على الصورة</translation>
    </message>
    <message>
        <source>Make missing files again</source>
        <translation>إعادة إنشاء الملفات المفقودة</translation>
    </message>
    <message>
        <source>Record voice-over</source>
        <translation>تسجيل تعليق صوتي</translation>
    </message>
    <message>
        <source>Add text</source>
        <translation>إضافة نص</translation>
    </message>
    <message>
        <source>Compare takes of the selection</source>
        <translation>مقارنة لقطات التحديد</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>النسخ…</translation>
    </message>
</context>
<context>
    <name>Attribute</name>
    <message>
        <source>Place and size</source>
        <translation>الموضع والحجم</translation>
    </message>
    <message>
        <source>Opacity and blending</source>
        <translation>العتامة والمزج</translation>
    </message>
    <message>
        <source>Animation</source>
        <translation>التحريك</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>القناع</translation>
    </message>
    <message>
        <source>Chroma key</source>
        <translation>مفتاح الكروما</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>السرعة</translation>
    </message>
    <message>
        <source>Keyframes</source>
        <translation>الإطارات المفتاحية</translation>
    </message>
    <message>
        <source>Title style</source>
        <translation>نمط العنوان</translation>
    </message>
    <message>
        <source>Rotation and mirroring</source>
        <translation>التدوير والانعكاس</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>الاقتصاص</translation>
    </message>
    <message>
        <source>Volume, fades and pan</source>
        <translation>مستوى الصوت والتلاشي وتوازن الجانبين</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>الانتقال</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>الكاميرا</translation>
    </message>
    <message>
        <source>Caption style</source>
        <translation>نمط التسميات التوضيحية</translation>
    </message>
</context>
<context>
    <name>AttributeMenu</name>
    <message>
        <source>Attributes to paste</source>
        <translation>السمات المراد لصقها</translation>
    </message>
    <message>
        <source>Paste attributes</source>
        <translation>لصق السمات</translation>
    </message>
    <message>
        <source>From “%1”</source>
        <translation>من «%1»</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>تأشير الكل</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>إلغاء تأشير الكل</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>لصق</translation>
    </message>
</context>
<context>
    <name>AutomationPage</name>
    <message>
        <source>Let programs on this computer use Shortwright</source>
        <translation>السماح للبرامج على هذا الحاسوب باستخدام Shortwright</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>نسخ العنوان</translation>
    </message>
    <message>
        <source>Copy token</source>
        <translation>نسخ الرمز</translation>
    </message>
    <message>
        <source>Scripts, services and agents can make shorts, and read and change the open project: what they change is seen here at once, and can be undone. They have to show the token.</source>
        <translation>يمكن للنصوص البرمجية والخدمات والوكلاء إنشاء مقاطع قصيرة وقراءة المشروع المفتوح وتغييره: يظهر ما تغيّره هنا فورًا ويمكن التراجع عنه. وعليها أن تقدّم الرمز.</translation>
    </message>
    <message>
        <source>Automation</source>
        <translation>الأتمتة</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>المنفذ</translation>
    </message>
    <message>
        <source>Why it is off</source>
        <translation>سبب الإيقاف</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>The address is on the clipboard.</source>
        <translation>العنوان في الحافظة.</translation>
    </message>
    <message>
        <source>The token is on the clipboard. Give it only to programs that you trust.</source>
        <translation>الرمز في الحافظة. لا تعطه إلا للبرامج التي تثق بها.</translation>
    </message>
    <message>
        <source>what can be called</source>
        <translation>ما يمكن استدعاؤه</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>متوقفة</translation>
    </message>
</context>
<context>
    <name>CaptionStylePicker</name>
    <message>
        <source>Caption style</source>
        <translation>نمط التسميات التوضيحية</translation>
    </message>
</context>
<context>
    <name>CharacterCard</name>
    <message>
        <source>Name of the character</source>
        <translation>اسم الشخصية</translation>
    </message>
    <message>
        <source>As the script and the prompts of pictures call it: scenes that name it show it</source>
        <translation>كما يسميها النص وأوصاف الصور: المشاهد التي تذكرها تُظهرها</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>إزالة %1</translation>
    </message>
    <message>
        <source>How %1 looks</source>
        <translation>كيف يبدو %1</translation>
    </message>
    <message>
        <source>How it looks: an old fisher in a red coat</source>
        <translation>كيف تبدو: صياد عجوز بمعطف أحمر</translation>
    </message>
    <message>
        <source>Picture of %1</source>
        <translation>صورة %1</translation>
    </message>
    <message>
        <source>A picture of the bin that shows it, for engines that take one</source>
        <translation>صورة من الوسائط تُظهرها، للمحركات التي تقبلها</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>بلا صورة</translation>
    </message>
    <message>
        <source>There is a character “%1” already. Choose another name.</source>
        <translation>توجد شخصية “%1” بالفعل. اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>Rename character</source>
        <translation>إعادة تسمية الشخصية</translation>
    </message>
</context>
<context>
    <name>CharacterList</name>
    <message>
        <source>Add character</source>
        <translation>إضافة شخصية</translation>
    </message>
    <message>
        <source>Character %1</source>
        <translation>شخصية %1</translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <source>Own movement</source>
        <translation>حركة مخصصة</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>تلقائي</translation>
    </message>
    <message>
        <source>As it comes</source>
        <translation>دون تحديد</translation>
    </message>
</context>
<context>
    <name>ColourButton</name>
    <message>
        <source>No colour</source>
        <translation>بلا لون</translation>
    </message>
    <message>
        <source>Choose a colour</source>
        <translation>اختيار لون</translation>
    </message>
    <message>
        <source>Colour as #rrggbb</source>
        <translation>اللون بصيغة ‎#rrggbb</translation>
    </message>
    <message>
        <source>None</source>
        <translation>بلا</translation>
    </message>
</context>
<context>
    <name>ColourField</name>
    <message>
        <source>Colour field</source>
        <translation>حقل اللون</translation>
    </message>
    <message>
        <source>Arrow keys change saturation and brightness, with Shift the hue.</source>
        <translation>تغيّر مفاتيح الأسهم التشبع والسطوع، ومع Shift تدرج اللون.</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find an action</source>
        <translation>البحث عن إجراء</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>ماذا تريد أن تفعل؟</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>الإجراءات</translation>
    </message>
    <message>
        <source>No action is called that. Try another word.</source>
        <translation>لا يوجد إجراء بهذا الاسم. جرّب كلمة أخرى.</translation>
    </message>
</context>
<context>
    <name>CoreSentences</name>
    <message>
        <source>%1 at %2 could not be reached after %3 tries: %4.</source>
        <translation>تعذّر الوصول إلى %1 على %2 بعد %3 محاولات: %4.</translation>
    </message>
    <message>
        <source>%1 at %2 could not be reached: %3.</source>
        <translation>تعذّر الوصول إلى %1 على %2: %3.</translation>
    </message>
    <message>
        <source>nothing answers there</source>
        <translation>لا شيء يجيب هناك</translation>
    </message>
    <message>
        <source>there is no host of this name, or no network</source>
        <translation>لا يوجد خادم بهذا الاسم أو لا توجد شبكة</translation>
    </message>
    <message>
        <source>the proxy was not found</source>
        <translation>لم يُعثر على الخادم الوكيل</translation>
    </message>
    <message>
        <source>no connection came about in time</source>
        <translation>لم يتم الاتصال في الوقت المناسب</translation>
    </message>
    <message>
        <source>it did not answer within %1</source>
        <translation>لم يُجب خلال %1</translation>
    </message>
    <message>
        <source>its answer stopped for more than %1</source>
        <translation>توقفت الإجابة لأكثر من %1</translation>
    </message>
    <message>
        <source>it closed the connection before it had answered</source>
        <translation>أُغلق الاتصال قبل الإجابة</translation>
    </message>
    <message>
        <source>its answer broke off</source>
        <translation>انقطعت الإجابة</translation>
    </message>
    <message>
        <source>its certificate has expired</source>
        <translation>انتهت صلاحية الشهادة</translation>
    </message>
    <message>
        <source>its certificate is for another host</source>
        <translation>الشهادة لخادم آخر</translation>
    </message>
    <message>
        <source>its certificate cannot be trusted</source>
        <translation>لا يمكن الوثوق بالشهادة</translation>
    </message>
    <message>
        <source>no secure connection came about</source>
        <translation>لم يتم اتصال آمن</translation>
    </message>
    <message>
        <source>Start it, or check baseUrl in the settings.</source>
        <translation>شغّلها، أو راجع baseUrl في الإعدادات.</translation>
    </message>
    <message>
        <source>Check baseUrl in the settings, and the network.</source>
        <translation>راجع baseUrl في الإعدادات والشبكة.</translation>
    </message>
    <message>
        <source>Check baseUrl and the network.</source>
        <translation>راجع baseUrl والشبكة.</translation>
    </message>
    <message>
        <source>Check baseUrl in the settings.</source>
        <translation>راجع baseUrl في الإعدادات.</translation>
    </message>
    <message>
        <source>Check the network, or choose another provider.</source>
        <translation>راجع الشبكة، أو اختر خدمة أخرى.</translation>
    </message>
    <message>
        <source>Give it more time with timeoutMs in the settings, or choose another provider.</source>
        <translation>امنحها وقتًا أطول عبر timeoutMs في الإعدادات، أو اختر خدمة أخرى.</translation>
    </message>
    <message>
        <source>Try again, or choose another provider.</source>
        <translation>حاول مرة أخرى، أو اختر خدمة أخرى.</translation>
    </message>
    <message>
        <source>%1 is left alone for another %2, because it failed again and again.</source>
        <translation>تُترك %1 لمدة %2 أخرى لأنها أخفقت مرارًا.</translation>
    </message>
    <message>
        <source>The last time: %1</source>
        <translation>آخر مرة: %1</translation>
    </message>
    <message>
        <source>%1 refused the request: %2 (status %3) after %4 tries.</source>
        <translation>رفضت %1 الطلب بعد %4 محاولات: %2 (الحالة %3).</translation>
    </message>
    <message>
        <source>%1 refused the request: %2 (status %3).</source>
        <translation>رفضت %1 الطلب: %2 (الحالة %3).</translation>
    </message>
    <message>
        <source>%1 could not do it: %2 (status %3) after %4 tries.</source>
        <translation>لم تستطع %1 بعد %4 محاولات: %2 (الحالة %3).</translation>
    </message>
    <message>
        <source>%1 could not do it: %2 (status %3).</source>
        <translation>لم تستطع %1: %2 (الحالة %3).</translation>
    </message>
    <message>
        <source>the key is missing or wrong</source>
        <translation>المفتاح مفقود أو خاطئ</translation>
    </message>
    <message>
        <source>it wants to be paid first</source>
        <translation>يجب الدفع أولًا</translation>
    </message>
    <message>
        <source>the key may not do this</source>
        <translation>المفتاح لا يسمح بذلك</translation>
    </message>
    <message>
        <source>it does not know this address or model</source>
        <translation>لا تعرف هذا العنوان أو النموذج</translation>
    </message>
    <message>
        <source>it took too long</source>
        <translation>استغرق وقتًا طويلًا</translation>
    </message>
    <message>
        <source>the request is too large for it</source>
        <translation>الطلب كبير جدًا</translation>
    </message>
    <message>
        <source>too many requests</source>
        <translation>طلبات كثيرة جدًا</translation>
    </message>
    <message>
        <source>it is overloaded or out of service</source>
        <translation>محمّلة فوق طاقتها أو خارج الخدمة</translation>
    </message>
    <message>
        <source>it did not accept the request</source>
        <translation>لم تقبل الطلب</translation>
    </message>
    <message>
        <source>it failed</source>
        <translation>أخفقت</translation>
    </message>
    <message>
        <source>It says: “%1”.</source>
        <translation>تقول: «%1».</translation>
    </message>
    <message>
        <source>It asks to be left alone for %1.</source>
        <translation>تطلب الانتظار %1.</translation>
    </message>
    <message>
        <source>Set its key: shortwright key set %1.</source>
        <translation>ضع مفتاحها: shortwright key set %1.</translation>
    </message>
    <message>
        <source>Set its key again: shortwright key set %1.</source>
        <translation>ضع مفتاحها من جديد: shortwright key set %1.</translation>
    </message>
    <message>
        <source>Look at your account there, or choose another provider.</source>
        <translation>راجع حسابك هناك، أو اختر خدمة أخرى.</translation>
    </message>
    <message>
        <source>Check baseUrl and model in the settings.</source>
        <translation>راجع baseUrl و model في الإعدادات.</translation>
    </message>
    <message>
        <source>Use a shorter text.</source>
        <translation>استخدم نصًا أقصر.</translation>
    </message>
    <message>
        <source>Wait a while, ask it less often with a lower concurrency, or choose another provider.</source>
        <translation>انتظر قليلًا، أو قلّل concurrency، أو اختر خدمة أخرى.</translation>
    </message>
    <message>
        <source>Try again later, or choose another provider.</source>
        <translation>حاول لاحقًا، أو اختر خدمة أخرى.</translation>
    </message>
    <message>
        <source>Check the provider&apos;s settings, or choose another one.</source>
        <translation>راجع إعدادات الخدمة، أو اختر غيرها.</translation>
    </message>
    <message>
        <source>%1&apos;s answer cannot be used: %2.</source>
        <translation>لا يمكن استخدام إجابة %1: %2.</translation>
    </message>
    <message>
        <source>The key of %1 could not be read: %2</source>
        <translation>تعذّرت قراءة مفتاح %1: %2</translation>
    </message>
    <message>
        <source>That is no key: it holds spaces, line breaks or letters that no key has.</source>
        <translation>هذا ليس مفتاحًا: فيه مسافات أو أسطر أو أحرف لا تكون في مفتاح.</translation>
    </message>
    <message>
        <source>Copy it again.</source>
        <translation>انسخه مرة أخرى.</translation>
    </message>
    <message>
        <source>The budget of this month is used up: of %1, %2 are spent or under way, and %3 is expected to ask for %4.</source>
        <translation>نفدت ميزانية هذا الشهر: من %1 أُنفق أو حُجز %2، ويُتوقع أن تطلب %3 مبلغ %4.</translation>
    </message>
    <message>
        <source>Raise &quot;budget&quot; in the settings, choose another provider, or wait for the next month.</source>
        <translation>ارفع «budget» في الإعدادات، أو اختر خدمة أخرى، أو انتظر الشهر القادم.</translation>
    </message>
    <message>
        <source>There is a budget for the month, and nobody knows what %1 costs, so it was not asked.</source>
        <translation>توجد ميزانية شهرية ولا يُعرف سعر %1، لذلك لم يُطلب منها شيء.</translation>
    </message>
    <message>
        <source>Could not read the folder %1: %2.</source>
        <translation>تعذّرت قراءة المجلد %1: %2.</translation>
    </message>
    <message>
        <source>Could not read %1: %2.</source>
        <translation>تعذّرت قراءة %1: %2.</translation>
    </message>
    <message>
        <source>Could not write %1: %2.</source>
        <translation>تعذّرت كتابة %1: %2.</translation>
    </message>
    <message>
        <source>Could not make the folder %1: %2.</source>
        <translation>تعذّر إنشاء المجلد %1: %2.</translation>
    </message>
    <message>
        <source>Could not remove %1: %2.</source>
        <translation>تعذّر حذف %1: %2.</translation>
    </message>
    <message>
        <source>the disk is full; free some space and try again</source>
        <translation>القرص ممتلئ؛ أفرغ مساحة ثم حاول مرة أخرى</translation>
    </message>
    <message>
        <source>permission was denied; choose a place that you may write to</source>
        <translation>رُفض الإذن؛ اختر مكانًا يمكنك الكتابة فيه</translation>
    </message>
    <message>
        <source>the disk is read-only; choose another place</source>
        <translation>القرص للقراءة فقط؛ اختر مكانًا آخر</translation>
    </message>
    <message>
        <source>it does not exist</source>
        <translation>غير موجود</translation>
    </message>
    <message>
        <source>a part of its path is not a folder</source>
        <translation>جزء من المسار ليس مجلدًا</translation>
    </message>
    <message>
        <source>it is a folder, not a file</source>
        <translation>هذا مجلد وليس ملفًا</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>الاسم طويل جدًا</translation>
    </message>
    <message>
        <source>Was it moved or renamed?</source>
        <translation>هل نُقل أو تغيّر اسمه؟</translation>
    </message>
    <message>
        <source>Open it where it lies now.</source>
        <translation>افتحه من مكانه الحالي.</translation>
    </message>
    <message>
        <source>The project %1 is open in another Shortwright (process %2).</source>
        <translation>المشروع %1 مفتوح في نسخة أخرى من Shortwright (العملية %2).</translation>
    </message>
    <message>
        <source>Close it there first.</source>
        <translation>أغلقه هناك أولًا.</translation>
    </message>
    <message>
        <source>The project %1 cannot be read: it is not valid JSON.</source>
        <translation>تتعذر قراءة المشروع %1: ليس JSON صالحًا.</translation>
    </message>
    <message>
        <source>Restore it from a backup.</source>
        <translation>استعده من نسخة احتياطية.</translation>
    </message>
    <message>
        <source>The project %1 cannot be opened.</source>
        <translation>تتعذر فتح المشروع %1.</translation>
    </message>
    <message>
        <source>This project was made by a newer Shortwright (schema %1, this one knows %2).</source>
        <translation>أُنشئ هذا المشروع بإصدار أحدث من Shortwright (المخطط %1، وهذا يعرف %2).</translation>
    </message>
    <message>
        <source>It is opened read-only: update Shortwright to change it.</source>
        <translation>يُفتح للقراءة فقط: حدّث Shortwright لتغييره.</translation>
    </message>
    <message>
        <source>%1 was packed by a later Shortwright.</source>
        <translation>حُزم %1 بإصدار أحدث من Shortwright.</translation>
    </message>
    <message>
        <source>Update this one, then open it.</source>
        <translation>حدّث هذا الإصدار ثم افتحه.</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 موجود بالفعل.</translation>
    </message>
    <message>
        <source>Choose another name, or replace it with --force.</source>
        <translation>اختر اسمًا آخر، أو استبدله بـ --force.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>لا يوجد ملف %1.</translation>
    </message>
    <message>
        <source>%1 is gone: there is no file %2.</source>
        <translation>%1 مفقود: لا يوجد ملف %2.</translation>
    </message>
    <message>
        <source>Generate or choose it again, or put the file back.</source>
        <translation>أنشئه أو اختره من جديد، أو أعد الملف إلى مكانه.</translation>
    </message>
    <message>
        <source>%1 cannot be read as media: %2.</source>
        <translation>تتعذر قراءة %1 كوسائط: %2.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>اختر ملفًا آخر.</translation>
    </message>
    <message>
        <source>%1 could not be read (%2): %3.</source>
        <translation>تعذّرت قراءة %1 (%2): %3.</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>الملف فارغ</translation>
    </message>
    <message>
        <source>Generate or choose it again.</source>
        <translation>أنشئه أو اختره من جديد.</translation>
    </message>
    <message>
        <source>Convert it to MP4 with H.264, or choose another file.</source>
        <translation>حوّله إلى MP4 مع H.264، أو اختر ملفًا آخر.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>تعذّرت كتابة %1: %2.</translation>
    </message>
    <message>
        <source>The recording could not be begun in %1: %2.</source>
        <translation>تعذّر بدء التسجيل في %1: %2.</translation>
    </message>
    <message>
        <source>There is no voice for the language &quot;%1&quot;.</source>
        <translation>لا يوجد صوت للغة «%1».</translation>
    </message>
    <message>
        <source>Choose another language, or set up a voice provider that speaks it.</source>
        <translation>اختر لغة أخرى، أو أعدّ خدمة صوت تتكلمها.</translation>
    </message>
    <message>
        <source>The gateway cannot start: port %1 of %2 is in use by another program.</source>
        <translation>يتعذر تشغيل البوابة: المنفذ %1 على %2 يستخدمه برنامج آخر.</translation>
    </message>
    <message>
        <source>End that one, or choose another port.</source>
        <translation>أنهِ ذلك البرنامج، أو اختر منفذًا آخر.</translation>
    </message>
    <message>
        <source>The film is %1 long, and %2 takes at most %3 s.</source>
        <translation>مدة الفيلم %1، و%2 تقبل %3 ث على الأكثر.</translation>
    </message>
    <message>
        <source>Remove sentences or scenes, or choose another platform.</source>
        <translation>احذف جملًا أو مشاهد، أو اختر منصة أخرى.</translation>
    </message>
    <message>
        <source>The film is %1 long, and %2 takes no less than %3 s.</source>
        <translation>مدة الفيلم %1، و%2 تطلب %3 ث على الأقل.</translation>
    </message>
    <message>
        <source>Write more.</source>
        <translation>اكتب المزيد.</translation>
    </message>
    <message>
        <source>The title has %1 characters, and %2 takes %3.</source>
        <translation>في العنوان %1 حرفًا، و%2 تقبل %3.</translation>
    </message>
    <message>
        <source>Write a shorter one.</source>
        <translation>اكتب عنوانًا أقصر.</translation>
    </message>
    <message>
        <source>No word is spoken or shown at all, and viewers decide within 1.5 s whether they stay.</source>
        <translation>لا تُقال ولا تُعرض أي كلمة، والمشاهدون يقررون خلال 1.5 ث هل يبقون.</translation>
    </message>
    <message>
        <source>No word is spoken or shown in the first %1, and viewers decide within 1.5 s whether they stay.</source>
        <translation>لا تُقال ولا تُعرض أي كلمة في أول %1، والمشاهدون يقررون خلال 1.5 ث هل يبقون.</translation>
    </message>
    <message>
        <source>Begin with a sentence or a title.</source>
        <translation>ابدأ بجملة أو عنوان.</translation>
    </message>
    <message>
        <source>Nothing is said for %1, and viewers leave in dead air.</source>
        <translation>لا يُقال شيء لمدة %1، والمشاهدون يغادرون في الصمت.</translation>
    </message>
    <message>
        <source>Join the sentences around it, or fill it with a sound of your own.</source>
        <translation>اجمع الجملتين حوله، أو املأه بصوت من عندك.</translation>
    </message>
    <message>
        <source>%1 shows the same picture as the scene before it, so that the cut looks like a mistake.</source>
        <translation>يعرض %1 صورة المشهد السابق نفسها، فيبدو القطع خطأً.</translation>
    </message>
    <message>
        <source>Give one of them another picture.</source>
        <translation>ضع لأحدهما صورة أخرى.</translation>
    </message>
    <message>
        <source>Nothing moves for %1, which looks as if the film had stopped.</source>
        <translation>لا شيء يتحرك لمدة %1، فيبدو كأن الفيلم توقف.</translation>
    </message>
    <message>
        <source>Choose a camera movement, or shorten the scene.</source>
        <translation>اختر حركة كاميرا، أو قصّر المشهد.</translation>
    </message>
    <message>
        <source>The film is silent, and most viewers hear it.</source>
        <translation>الفيلم صامت، ومعظم المشاهدين يسمعونه.</translation>
    </message>
    <message>
        <source>Add a voice, music or a sound.</source>
        <translation>أضف تعليقًا صوتيًا أو موسيقى أو صوتًا.</translation>
    </message>
    <message>
        <source>The title %1 must be read at %2 characters a second; more than %3 are too fast for most viewers.</source>
        <translation>يجب قراءة العنوان %1 بسرعة %2 حرفًا في الثانية؛ وأكثر من %3 سريع على معظم المشاهدين.</translation>
    </message>
    <message>
        <source>%1 must be read at %2 characters a second; more than %3 are too fast for most viewers.</source>
        <translation>يجب قراءة %1 بسرعة %2 حرفًا في الثانية؛ وأكثر من %3 سريع على معظم المشاهدين.</translation>
    </message>
    <message>
        <source>Write less, or show it longer.</source>
        <translation>اكتب أقل، أو اعرضه مدة أطول.</translation>
    </message>
    <message>
        <source>Check the proxy in the settings or the environment.</source>
        <translation>راجع الخادم الوكيل في الإعدادات أو البيئة.</translation>
    </message>
    <message>
        <source>There is no address yet.</source>
        <translation>لا يوجد عنوان بعد.</translation>
    </message>
    <message>
        <source>Write that of the studio&apos;s server, such as https://studio.example.com.</source>
        <translation>اكتب عنوان خادم الاستوديو، مثل https://studio.example.com.</translation>
    </message>
    <message>
        <source>%1 did not let you in: the e-mail address or the password is wrong.</source>
        <translation>لم تسمح %1 بالدخول: البريد الإلكتروني أو كلمة المرور خطأ.</translation>
    </message>
    <message>
        <source>There were too many attempts to sign in at %1.</source>
        <translation>كانت محاولات الدخول إلى %1 كثيرة جدًا.</translation>
    </message>
    <message>
        <source>%1 does not accept this token.</source>
        <translation>لا تقبل %1 هذا الرمز.</translation>
    </message>
    <message>
        <source>Have it made anew there, and paste it whole.</source>
        <translation>اطلب إنشاءه من جديد هناك، والصقه كاملًا.</translation>
    </message>
    <message>
        <source>On the way to %1 others could read the password and all that is sent.</source>
        <translation>في الطريق إلى %1 يمكن لآخرين قراءة كلمة المرور وكل ما يُرسل.</translation>
    </message>
    <message>
        <source>Write https:// in front of the address; if the studio speaks no TLS, whoever runs it has to turn it on.</source>
        <translation>اكتب https:// أمام العنوان؛ وإن كان الاستوديو لا يستخدم TLS فعلى من يديره تفعيله.</translation>
    </message>
    <message>
        <source>%1 is there already, and is no version of %2.</source>
        <translation>%1 موجود بالفعل وليس نسخة من %2.</translation>
    </message>
    <message>
        <source>Choose another folder, or move it away.</source>
        <translation>اختر مجلدًا آخر، أو انقله.</translation>
    </message>
</context>
<context>
    <name>CoreWords</name>
    <message>
        <source>Change brief</source>
        <translation>تغيير الموجز</translation>
    </message>
    <message>
        <source>Change canvas</source>
        <translation>تغيير اللوحة</translation>
    </message>
    <message>
        <source>Change look</source>
        <translation>تغيير المظهر</translation>
    </message>
    <message>
        <source>Change voice</source>
        <translation>تغيير الصوت</translation>
    </message>
    <message>
        <source>Change music</source>
        <translation>تغيير الموسيقى</translation>
    </message>
    <message>
        <source>Change seed</source>
        <translation>تغيير البذرة</translation>
    </message>
    <message>
        <source>Choose provider</source>
        <translation>اختيار المزوّد</translation>
    </message>
    <message>
        <source>Adopt script</source>
        <translation>اعتماد السيناريو</translation>
    </message>
    <message>
        <source>Change title</source>
        <translation>تغيير العنوان</translation>
    </message>
    <message>
        <source>Change description</source>
        <translation>تغيير الوصف</translation>
    </message>
    <message>
        <source>Change sentence</source>
        <translation>تغيير الجملة</translation>
    </message>
    <message>
        <source>Change captions</source>
        <translation>تغيير التسميات التوضيحية</translation>
    </message>
    <message>
        <source>Change sentence&apos;s voice</source>
        <translation>تغيير صوت الجملة</translation>
    </message>
    <message>
        <source>Insert sentence</source>
        <translation>إدراج جملة</translation>
    </message>
    <message>
        <source>Remove sentence</source>
        <translation>إزالة الجملة</translation>
    </message>
    <message>
        <source>Move sentence</source>
        <translation>نقل الجملة</translation>
    </message>
    <message>
        <source>Split sentence</source>
        <translation>تقسيم الجملة</translation>
    </message>
    <message>
        <source>Join sentences</source>
        <translation>دمج الجمل</translation>
    </message>
    <message>
        <source>Insert scene</source>
        <translation>إدراج مشهد</translation>
    </message>
    <message>
        <source>Remove scene</source>
        <translation>إزالة المشهد</translation>
    </message>
    <message>
        <source>Move scene</source>
        <translation>نقل المشهد</translation>
    </message>
    <message>
        <source>Change picture</source>
        <translation>تغيير الصورة</translation>
    </message>
    <message>
        <source>Change camera</source>
        <translation>تغيير الكاميرا</translation>
    </message>
    <message>
        <source>Change transition</source>
        <translation>تغيير الانتقال</translation>
    </message>
    <message>
        <source>Change mood</source>
        <translation>تغيير الأجواء</translation>
    </message>
    <message>
        <source>Change emphasis</source>
        <translation>تغيير التشديد</translation>
    </message>
    <message>
        <source>Add track</source>
        <translation>إضافة مسار</translation>
    </message>
    <message>
        <source>Remove track</source>
        <translation>إزالة المسار</translation>
    </message>
    <message>
        <source>Change track</source>
        <translation>تغيير المسار</translation>
    </message>
    <message>
        <source>Add clip</source>
        <translation>إضافة مقطع</translation>
    </message>
    <message>
        <source>Remove clip</source>
        <translation>إزالة المقطع</translation>
    </message>
    <message>
        <source>Move clip</source>
        <translation>نقل المقطع</translation>
    </message>
    <message>
        <source>Trim clip</source>
        <translation>تشذيب المقطع</translation>
    </message>
    <message>
        <source>Change clip&apos;s sound</source>
        <translation>تغيير صوت المقطع</translation>
    </message>
    <message>
        <source>Change clip&apos;s place</source>
        <translation>تغيير موضع المقطع</translation>
    </message>
    <message>
        <source>Change clip&apos;s speed</source>
        <translation>تغيير سرعة المقطع</translation>
    </message>
    <message>
        <source>Change clip&apos;s colour</source>
        <translation>تغيير ألوان المقطع</translation>
    </message>
    <message>
        <source>Change clip&apos;s blending</source>
        <translation>تغيير مزج المقطع</translation>
    </message>
    <message>
        <source>Change clip&apos;s mask</source>
        <translation>تغيير قناع المقطع</translation>
    </message>
    <message>
        <source>Change clip&apos;s key</source>
        <translation>تغيير مفتاح لون المقطع</translation>
    </message>
    <message>
        <source>Change scene&apos;s colour</source>
        <translation>تغيير ألوان المشهد</translation>
    </message>
    <message>
        <source>Change film&apos;s colour</source>
        <translation>تغيير ألوان الفيلم</translation>
    </message>
    <message>
        <source>Change clip&apos;s animation</source>
        <translation>تغيير حركة المقطع</translation>
    </message>
    <message>
        <source>Change clip&apos;s title</source>
        <translation>تغيير عنوان المقطع</translation>
    </message>
    <message>
        <source>Change generated clip</source>
        <translation>تغيير المقطع المُنشأ</translation>
    </message>
    <message>
        <source>Move track</source>
        <translation>نقل المسار</translation>
    </message>
    <message>
        <source>Split clip</source>
        <translation>تقسيم المقطع</translation>
    </message>
    <message>
        <source>Roll edit</source>
        <translation>تحريك نقطة القطع</translation>
    </message>
    <message>
        <source>Slip clip</source>
        <translation>إزاحة محتوى المقطع</translation>
    </message>
    <message>
        <source>Ripple trim</source>
        <translation>تشذيب مع سد الفجوة</translation>
    </message>
    <message>
        <source>Ripple delete</source>
        <translation>حذف مع سد الفجوة</translation>
    </message>
    <message>
        <source>Duplicate clip</source>
        <translation>تكرار المقطع</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>تجميع</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>فك التجميع</translation>
    </message>
    <message>
        <source>Change keyframes</source>
        <translation>تغيير الإطارات المفتاحية</translation>
    </message>
    <message>
        <source>Transform clip</source>
        <translation>تحويل المقطع</translation>
    </message>
    <message>
        <source>Replace media</source>
        <translation>استبدال الوسائط</translation>
    </message>
    <message>
        <source>Freeze frame</source>
        <translation>تجميد الإطار</translation>
    </message>
    <message>
        <source>Detach sound</source>
        <translation>فصل الصوت</translation>
    </message>
    <message>
        <source>Change scene length</source>
        <translation>تغيير مدة المشهد</translation>
    </message>
    <message>
        <source>Roll scenes</source>
        <translation>تحريك الحد بين المشهدين</translation>
    </message>
    <message>
        <source>Add marker</source>
        <translation>إضافة علامة</translation>
    </message>
    <message>
        <source>Change marker</source>
        <translation>تغيير العلامة</translation>
    </message>
    <message>
        <source>Remove marker</source>
        <translation>إزالة العلامة</translation>
    </message>
    <message>
        <source>Choose take</source>
        <translation>اختيار النسخة</translation>
    </message>
    <message>
        <source>Import media</source>
        <translation>استيراد وسائط</translation>
    </message>
    <message>
        <source>Change media</source>
        <translation>تغيير الوسائط</translation>
    </message>
    <message>
        <source>Remove media</source>
        <translation>إزالة الوسائط</translation>
    </message>
    <message>
        <source>Split scene</source>
        <translation>تقسيم المشهد</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>قفل</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>إلغاء القفل</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>الرجوع</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>السيناريو</translation>
    </message>
    <message>
        <source>Storyboard</source>
        <translation>القصة المصورة</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>التعليق الصوتي</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>التسميات التوضيحية</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>الحركة</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>الموسيقى</translation>
    </message>
    <message>
        <source>Sound effects</source>
        <translation>المؤثرات الصوتية</translation>
    </message>
    <message>
        <source>Beats of the music</source>
        <translation>إيقاعات الموسيقى</translation>
    </message>
    <message>
        <source>Voice of sentence %1</source>
        <translation>صوت الجملة %1</translation>
    </message>
    <message>
        <source>Words of the recording of sentence %1</source>
        <translation>كلمات تسجيل الجملة %1</translation>
    </message>
    <message>
        <source>Captions of sentence %1</source>
        <translation>التسميات التوضيحية للجملة %1</translation>
    </message>
    <message>
        <source>Picture of scene %1</source>
        <translation>صورة المشهد %1</translation>
    </message>
    <message>
        <source>Motion of scene %1</source>
        <translation>حركة المشهد %1</translation>
    </message>
    <message>
        <source>Hard cut</source>
        <translation>قطع مباشر</translation>
    </message>
    <message>
        <source>Dissolve</source>
        <translation>تلاشٍ متداخل</translation>
    </message>
    <message>
        <source>Whip left</source>
        <translation>خفقة إلى اليسار</translation>
    </message>
    <message>
        <source>Slide left</source>
        <translation>انزلاق إلى اليسار</translation>
    </message>
    <message>
        <source>Push up</source>
        <translation>دفع إلى الأعلى</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>تكبير</translation>
    </message>
    <message>
        <source>Flash</source>
        <translation>وميض</translation>
    </message>
    <message>
        <source>Dip to black</source>
        <translation>عبور بالأسود</translation>
    </message>
    <message>
        <source>Dip to white</source>
        <translation>عبور بالأبيض</translation>
    </message>
    <message>
        <source>Wipe left</source>
        <translation>مسح إلى اليسار</translation>
    </message>
    <message>
        <source>Wipe right</source>
        <translation>مسح إلى اليمين</translation>
    </message>
    <message>
        <source>Wipe up</source>
        <translation>مسح إلى الأعلى</translation>
    </message>
    <message>
        <source>Wipe down</source>
        <translation>مسح إلى الأسفل</translation>
    </message>
    <message>
        <source>Diagonal wipe</source>
        <translation>مسح قطري</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>ساعة</translation>
    </message>
    <message>
        <source>Iris</source>
        <translation>قزحية</translation>
    </message>
    <message>
        <source>Blinds</source>
        <translation>ستائر</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>أشرطة</translation>
    </message>
    <message>
        <source>Checker</source>
        <translation>رقعة شطرنج</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>بلاطات</translation>
    </message>
    <message>
        <source>Dark parts first</source>
        <translation>الأجزاء الداكنة أولًا</translation>
    </message>
    <message>
        <source>Slide right</source>
        <translation>انزلاق إلى اليمين</translation>
    </message>
    <message>
        <source>Slide up</source>
        <translation>انزلاق إلى الأعلى</translation>
    </message>
    <message>
        <source>Slide down</source>
        <translation>انزلاق إلى الأسفل</translation>
    </message>
    <message>
        <source>Push left</source>
        <translation>دفع إلى اليسار</translation>
    </message>
    <message>
        <source>Push right</source>
        <translation>دفع إلى اليمين</translation>
    </message>
    <message>
        <source>Push down</source>
        <translation>دفع إلى الأسفل</translation>
    </message>
    <message>
        <source>Whip right</source>
        <translation>خفقة إلى اليمين</translation>
    </message>
    <message>
        <source>Whip up</source>
        <translation>خفقة إلى الأعلى</translation>
    </message>
    <message>
        <source>Whip down</source>
        <translation>خفقة إلى الأسفل</translation>
    </message>
    <message>
        <source>Doors</source>
        <translation>أبواب</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>تصغير</translation>
    </message>
    <message>
        <source>Spin</source>
        <translation>دوران</translation>
    </message>
    <message>
        <source>Swirl</source>
        <translation>دوامة</translation>
    </message>
    <message>
        <source>Ripple</source>
        <translation>تموّج</translation>
    </message>
    <message>
        <source>Cube</source>
        <translation>مكعب</translation>
    </message>
    <message>
        <source>Page turn</source>
        <translation>قلب الصفحة</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>التمويه</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>بكسلات</translation>
    </message>
    <message>
        <source>Glitch</source>
        <translation>تشويش</translation>
    </message>
    <message>
        <source>Film burn</source>
        <translation>احتراق الفيلم</translation>
    </message>
    <message>
        <source>Light leak</source>
        <translation>تسرّب ضوء</translation>
    </message>
    <message>
        <source>Fade in</source>
        <translation>ظهور تدريجي</translation>
    </message>
    <message>
        <source>Pop in</source>
        <translation>ظهور مفاجئ</translation>
    </message>
    <message>
        <source>Rise in</source>
        <translation>ظهور صاعد</translation>
    </message>
    <message>
        <source>Drop in</source>
        <translation>ظهور هابط</translation>
    </message>
    <message>
        <source>Slide in, moving left</source>
        <translation>دخول بالانزلاق إلى اليسار</translation>
    </message>
    <message>
        <source>Slide in, moving right</source>
        <translation>دخول بالانزلاق إلى اليمين</translation>
    </message>
    <message>
        <source>Slide in, moving up</source>
        <translation>دخول بالانزلاق إلى الأعلى</translation>
    </message>
    <message>
        <source>Slide in, moving down</source>
        <translation>دخول بالانزلاق إلى الأسفل</translation>
    </message>
    <message>
        <source>Grow in</source>
        <translation>ظهور متنامٍ</translation>
    </message>
    <message>
        <source>Shrink in</source>
        <translation>ظهور متقلّص</translation>
    </message>
    <message>
        <source>Spin in</source>
        <translation>ظهور دوّار</translation>
    </message>
    <message>
        <source>Flip in</source>
        <translation>ظهور بالانقلاب</translation>
    </message>
    <message>
        <source>Bounce in</source>
        <translation>ظهور مرتد</translation>
    </message>
    <message>
        <source>Elastic in</source>
        <translation>ظهور مرن</translation>
    </message>
    <message>
        <source>Stamp in</source>
        <translation>ظهور كالختم</translation>
    </message>
    <message>
        <source>Swing in</source>
        <translation>ظهور متأرجح</translation>
    </message>
    <message>
        <source>Roll in</source>
        <translation>ظهور متدحرج</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>انبساط</translation>
    </message>
    <message>
        <source>Wipe in</source>
        <translation>ظهور بالمسح</translation>
    </message>
    <message>
        <source>Typewriter</source>
        <translation>آلة كاتبة</translation>
    </message>
    <message>
        <source>Fade out</source>
        <translation>تلاشٍ تدريجي</translation>
    </message>
    <message>
        <source>Pop out</source>
        <translation>اختفاء مفاجئ</translation>
    </message>
    <message>
        <source>Rise out</source>
        <translation>اختفاء صاعد</translation>
    </message>
    <message>
        <source>Drop out</source>
        <translation>اختفاء هابط</translation>
    </message>
    <message>
        <source>Slide out, moving left</source>
        <translation>خروج بالانزلاق إلى اليسار</translation>
    </message>
    <message>
        <source>Slide out, moving right</source>
        <translation>خروج بالانزلاق إلى اليمين</translation>
    </message>
    <message>
        <source>Slide out, moving up</source>
        <translation>خروج بالانزلاق إلى الأعلى</translation>
    </message>
    <message>
        <source>Slide out, moving down</source>
        <translation>خروج بالانزلاق إلى الأسفل</translation>
    </message>
    <message>
        <source>Grow out</source>
        <translation>اختفاء متنامٍ</translation>
    </message>
    <message>
        <source>Shrink out</source>
        <translation>اختفاء متقلّص</translation>
    </message>
    <message>
        <source>Spin out</source>
        <translation>اختفاء دوّار</translation>
    </message>
    <message>
        <source>Flip out</source>
        <translation>اختفاء بالانقلاب</translation>
    </message>
    <message>
        <source>Roll out</source>
        <translation>اختفاء متدحرج</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>انطواء</translation>
    </message>
    <message>
        <source>Wipe out</source>
        <translation>اختفاء بالمسح</translation>
    </message>
    <message>
        <source>Delete letters</source>
        <translation>حذف الحروف</translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation>نبض</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>طفو</translation>
    </message>
    <message>
        <source>Swing</source>
        <translation>تأرجح</translation>
    </message>
    <message>
        <source>Shake</source>
        <translation>اهتزاز</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>تدوير</translation>
    </message>
    <message>
        <source>Wobble</source>
        <translation>تمايل</translation>
    </message>
    <message>
        <source>Blink</source>
        <translation>رمش</translation>
    </message>
    <message>
        <source>Breathe</source>
        <translation>تنفّس</translation>
    </message>
    <message>
        <source>Heartbeat</source>
        <translation>نبض القلب</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>انسياب</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>هادئ</translation>
    </message>
    <message>
        <source>Curious</source>
        <translation>فضولي</translation>
    </message>
    <message>
        <source>Epic</source>
        <translation>ملحمي</translation>
    </message>
    <message>
        <source>Playful</source>
        <translation>مرح</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>جاد</translation>
    </message>
    <message>
        <source>Tech</source>
        <translation>تقني</translation>
    </message>
    <message>
        <source>Tense</source>
        <translation>متوتر</translation>
    </message>
    <message>
        <source>Uplifting</source>
        <translation>ملهم</translation>
    </message>
    <message>
        <source>Cinema</source>
        <translation>سينما</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>نقي</translation>
    </message>
    <message>
        <source>Comic</source>
        <translation>كوميكس</translation>
    </message>
    <message>
        <source>Cutout</source>
        <translation>قصاصات ورقية</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>عمق</translation>
    </message>
    <message>
        <source>Glide</source>
        <translation>انسيابي</translation>
    </message>
    <message>
        <source>Karaoke</source>
        <translation>كاريوكي</translation>
    </message>
    <message>
        <source>Neon</source>
        <translation>نيون</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>Punch</source>
        <translation>لكمة</translation>
    </message>
    <message>
        <source>Shout</source>
        <translation>صيحة</translation>
    </message>
    <message>
        <source>Sticker</source>
        <translation>ملصق</translation>
    </message>
    <message>
        <source>Sunset</source>
        <translation>غروب</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>عريض</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>صندوق</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>كلمة بكلمة</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>سقوط</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>الفيلم</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>تدرّج</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>نمو</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>علامة</translation>
    </message>
    <message>
        <source>One word</source>
        <translation>كلمة واحدة</translation>
    </message>
    <message>
        <source>Pill</source>
        <translation>كبسولة</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>انزلاق</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>تسطير</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>الكاميرا</translation>
    </message>
    <message>
        <source>direction</source>
        <translation>الإخراج</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>emphasis</source>
        <translation>التشديد</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>الطاقة</translation>
    </message>
    <message>
        <source>first</source>
        <translation>المشهد الأول</translation>
    </message>
    <message>
        <source>from</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>height</source>
        <translation>الارتفاع</translation>
    </message>
    <message>
        <source>language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>look</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>mood</source>
        <translation>الأجواء</translation>
    </message>
    <message>
        <source>motif</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>negative prompt</source>
        <translation>ما لا يظهر في الصورة</translation>
    </message>
    <message>
        <source>palette</source>
        <translation>لوحة الألوان</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>وصف الصورة</translation>
    </message>
    <message>
        <source>provider</source>
        <translation>المزوّد</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>التسجيل</translation>
    </message>
    <message>
        <source>scenes</source>
        <translation>المشاهد</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>الثواني</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>السرعة</translation>
    </message>
    <message>
        <source>take</source>
        <translation>النسخة</translation>
    </message>
    <message>
        <source>text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>الفكرة</translation>
    </message>
    <message>
        <source>transition</source>
        <translation>الانتقال</translation>
    </message>
    <message>
        <source>voice</source>
        <translation>الصوت</translation>
    </message>
    <message>
        <source>width</source>
        <translation>العرض</translation>
    </message>
    <message>
        <source>never made</source>
        <translation>لم يُنشأ بعد</translation>
    </message>
    <message>
        <source>nothing here makes a “%1”</source>
        <translation>لا شيء هنا يُنشئ «%1»</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>تغيّر: %1</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>أُضيف: %1</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>أُزيل: %1</translation>
    </message>
    <message>
        <source>provider changed</source>
        <translation>تغيّر المزوّد</translation>
    </message>
    <message>
        <source>stage version changed</source>
        <translation>تغيّر إصدار المرحلة</translation>
    </message>
    <message>
        <source>media file missing</source>
        <translation>ملف الوسائط مفقود</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>لا تغييرات</numerusform>
            <numerusform>تغيير واحد</numerusform>
            <numerusform>تغييران</numerusform>
            <numerusform>%n تغييرات</numerusform>
            <numerusform>%n تغييرًا</numerusform>
            <numerusform>%n تغيير</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n edit(s)</source>
        <translation>
            <numerusform>تطبيق بلا تعديلات</numerusform>
            <numerusform>تطبيق تعديل واحد</numerusform>
            <numerusform>تطبيق تعديلين</numerusform>
            <numerusform>تطبيق %n تعديلات</numerusform>
            <numerusform>تطبيق %n تعديلًا</numerusform>
            <numerusform>تطبيق %n تعديل</numerusform>
        </translation>
    </message>
    <message>
        <source>Change shape</source>
        <translation>تغيير الشكل</translation>
    </message>
    <message>
        <source>Remove shape</source>
        <translation>إزالة الشكل</translation>
    </message>
    <message>
        <source>Move in this shape</source>
        <translation>نقل في هذا الشكل</translation>
    </message>
    <message>
        <source>Back to the base layout</source>
        <translation>العودة إلى التخطيط الأساسي</translation>
    </message>
    <message>
        <source>Lit objects, quiet serif subtitles that fade</source>
        <translation>أجسام مضاءة وترجمات هادئة تظهر تدريجيًا</translation>
    </message>
    <message>
        <source>Lit objects on deep gradients, quiet two-line captions</source>
        <translation>أجسام مضاءة على تدرجات عميقة وترجمات هادئة من سطرين</translation>
    </message>
    <message>
        <source>Torn paper and stickers, hopping words in two colours</source>
        <translation>ورق ممزق وملصقات وكلمات قافزة بلونين</translation>
    </message>
    <message>
        <source>Torn paper, stickers and tape, captions on coloured pills</source>
        <translation>ورق ممزق وملصقات وشريط لاصق وترجمات على كبسولات ملونة</translation>
    </message>
    <message>
        <source>Lit objects on deep gradients, bold captions with a yellow word</source>
        <translation>أجسام مضاءة على تدرجات عميقة وترجمات عريضة بكلمة صفراء</translation>
    </message>
    <message>
        <source>Lit objects, a coloured pill that glides from word to word</source>
        <translation>أجسام مضاءة وكبسولة ملونة تنزلق من كلمة إلى كلمة</translation>
    </message>
    <message>
        <source>Lit objects, captions that fill with colour as they are spoken</source>
        <translation>أجسام مضاءة وترجمات تمتلئ بالألوان أثناء نطقها</translation>
    </message>
    <message>
        <source>Lit objects on deep gradients, captions in neon light</source>
        <translation>أجسام مضاءة على تدرجات عميقة وترجمات بضوء النيون</translation>
    </message>
    <message>
        <source>Torn paper, a highlighter that follows the voice</source>
        <translation>ورق ممزق وقلم تظليل يتبع الصوت</translation>
    </message>
    <message>
        <source>Torn paper and stickers, one big word at a time</source>
        <translation>ورق ممزق وملصقات وكلمة كبيرة واحدة في كل مرة</translation>
    </message>
    <message>
        <source>Lit objects, words that land one by one, the key word in red</source>
        <translation>أجسام مضاءة وكلمات تهبط واحدة تلو الأخرى والكلمة المهمة بالأحمر</translation>
    </message>
    <message>
        <source>Torn paper, words cut out like stickers</source>
        <translation>ورق ممزق وكلمات مقصوصة كالملصقات</translation>
    </message>
    <message>
        <source>Lit objects, big words that fill with a warm gradient</source>
        <translation>أجسام مضاءة وكلمات كبيرة تمتلئ بتدرج دافئ</translation>
    </message>
    <message>
        <source>Torn paper, captions typed letter by letter</source>
        <translation>ورق ممزق وترجمات تُكتب حرفًا حرفًا</translation>
    </message>
    <message>
        <source>Slow and warm: electric piano and harp with hardly any drums, for nature, sleep, care and quiet facts.</source>
        <translation>بطيئة ودافئة: بيانو كهربائي وقيثارة بلا طبول تقريبًا، للطبيعة والنوم والعناية والحقائق الهادئة.</translation>
    </message>
    <message>
        <source>Tiptoeing and wide-eyed: celesta, kalimba and plucked bass, for questions, science and how things work.</source>
        <translation>خطوات خفيفة وعيون متسعة: سيليستا وكاليمبا وباس منقور، للأسئلة والعلوم وكيف تعمل الأشياء.</translation>
    </message>
    <message>
        <source>Big and rising: string ostinato, choir and war drums, for records, battles, giants and the universe.</source>
        <translation>كبيرة ومتصاعدة: أوتار متكررة وجوقة وطبول حرب، للأرقام القياسية والمعارك والعمالقة والكون.</translation>
    </message>
    <message>
        <source>Light and bouncy: marimba, pizzicato and claps with a swing, for animals, food, jokes and odd facts.</source>
        <translation>خفيفة ومرحة: ماريمبا ونقر أوتار وتصفيق متأرجح، للحيوانات والطعام والنكات والغرائب.</translation>
    </message>
    <message>
        <source>Sober and thoughtful: piano and low strings in minor with a quiet pulse, for history, money, health and loss.</source>
        <translation>رصينة ومتأملة: بيانو وأوتار منخفضة بمقام صغير ونبض هادئ، للتاريخ والمال والصحة والفقد.</translation>
    </message>
    <message>
        <source>Cool and precise: synth plucks, a pulsing bass and an electronic beat, for software, machines, space and data.</source>
        <translation>باردة ودقيقة: نقرات إلكترونية وباس نابض وإيقاع إلكتروني، للبرمجيات والآلات والفضاء والبيانات.</translation>
    </message>
    <message>
        <source>Dark and driving: a low string ostinato and deep drums in minor, for danger, mysteries and disasters.</source>
        <translation>مظلمة ومندفعة: أوتار منخفضة متكررة وطبول عميقة بمقام صغير، للخطر والألغاز والكوارث.</translation>
    </message>
    <message>
        <source>Bright and forward: piano and guitar plucks over a steady beat, for good news, ideas and success.</source>
        <translation>مشرقة ومتقدمة: بيانو وغيتار على إيقاع ثابت، للأخبار السارة والأفكار والنجاح.</translation>
    </message>
    <message>
        <source>How to</source>
        <translation>كيف تفعل</translation>
    </message>
    <message>
        <source>Three facts</source>
        <translation>ثلاث حقائق</translation>
    </message>
    <message>
        <source>Myth and truth</source>
        <translation>خرافة وحقيقة</translation>
    </message>
    <message>
        <source>A story</source>
        <translation>قصة</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>قبل وبعد</translation>
    </message>
    <message>
        <source>A product</source>
        <translation>منتج</translation>
    </message>
    <message>
        <source>One thing that viewers can do afterwards</source>
        <translation>شيء واحد يستطيع المشاهدون فعله بعدها</translation>
    </message>
    <message>
        <source>A list that surprises</source>
        <translation>قائمة مدهشة</translation>
    </message>
    <message>
        <source>What everybody believes, and what is so</source>
        <translation>ما يعتقده الجميع وما هو صحيح</translation>
    </message>
    <message>
        <source>Somebody wants something and meets a wall</source>
        <translation>شخص يريد شيئًا ويصطدم بجدار</translation>
    </message>
    <message>
        <source>A change and how it was made</source>
        <translation>تغيير وكيف تحقق</translation>
    </message>
    <message>
        <source>What it is, for whom, and why now</source>
        <translation>ما هو ولمن ولماذا الآن</translation>
    </message>
    <message>
        <source>Change style of pictures</source>
        <translation>تغيير نمط الصور</translation>
    </message>
    <message>
        <source>Change character</source>
        <translation>تغيير الشخصية</translation>
    </message>
    <message>
        <source>Remove character</source>
        <translation>إزالة الشخصية</translation>
    </message>
    <message>
        <source>Change origin</source>
        <translation>تغيير الأصل</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>الشخصيات</translation>
    </message>
    <message>
        <source>style</source>
        <translation>النمط</translation>
    </message>
    <message>
        <source>Best for all platforms</source>
        <translation>الأفضل لجميع المنصات</translation>
    </message>
    <message>
        <source>TikTok</source>
        <translation>TikTok</translation>
    </message>
    <message>
        <source>Instagram Reels</source>
        <translation>Instagram Reels</translation>
    </message>
    <message>
        <source>YouTube Shorts</source>
        <translation>YouTube Shorts</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>سريع</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>Small, for messengers and mail</source>
        <translation>صغير، للمراسلة والبريد</translation>
    </message>
    <message>
        <source>HEVC: smaller, for Apple and newer devices</source>
        <translation>HEVC: أصغر، لأجهزة Apple والأجهزة الأحدث</translation>
    </message>
    <message>
        <source>AV1: smallest, for new devices</source>
        <translation>AV1: الأصغر، للأجهزة الحديثة</translation>
    </message>
    <message>
        <source>For web pages</source>
        <translation>لصفحات الويب</translation>
    </message>
    <message>
        <source>For web pages in new browsers</source>
        <translation>لصفحات الويب في المتصفحات الحديثة</translation>
    </message>
    <message>
        <source>For editing: ProRes 422 HQ, 10 bit</source>
        <translation>للتحرير: ProRes 422 HQ، 10 بت</translation>
    </message>
    <message>
        <source>Animated picture, without sound</source>
        <translation>صورة متحركة، بلا صوت</translation>
    </message>
    <message>
        <source>Pictures, lossless</source>
        <translation>صور، دون فقد</translation>
    </message>
    <message>
        <source>Pictures, small</source>
        <translation>صور، صغيرة</translation>
    </message>
    <message>
        <source>Sound alone, lossless</source>
        <translation>الصوت وحده، دون فقد</translation>
    </message>
    <message>
        <source>Sound alone, small</source>
        <translation>الصوت وحده، صغير</translation>
    </message>
</context>
<context>
    <name>CropTool</name>
    <message>
        <source>Crop clip</source>
        <translation>اقتصاص المقطع</translation>
    </message>
    <message>
        <source>%1 × %2 %</source>
        <translation>‎%1 × %2%‎</translation>
    </message>
</context>
<context>
    <name>Easing</name>
    <message>
        <source>Linear</source>
        <translation>خطي</translation>
    </message>
    <message>
        <source>Ease</source>
        <translation>انسيابي</translation>
    </message>
    <message>
        <source>Ease in</source>
        <translation>بدء انسيابي</translation>
    </message>
    <message>
        <source>Ease out</source>
        <translation>انتهاء انسيابي</translation>
    </message>
    <message>
        <source>Ease in and out</source>
        <translation>بدء وانتهاء انسيابيان</translation>
    </message>
    <message>
        <source>Sharp</source>
        <translation>حاد</translation>
    </message>
    <message>
        <source>Overshoot</source>
        <translation>تجاوز</translation>
    </message>
    <message>
        <source>Wind up</source>
        <translation>تمهيد</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>تثبيت</translation>
    </message>
</context>
<context>
    <name>EasingEditor</name>
    <message>
        <source>Easing curve</source>
        <translation>منحنى الانسيابية</translation>
    </message>
    <message>
        <source>Drag the points. Space chooses one, the arrow keys move it.</source>
        <translation>اسحب النقاط. يحدد Space نقطة، وتحركها مفاتيح الأسهم.</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>%1 of its lines belong to no sentence and were left out.</source>
        <translation>عدد الأسطر التي لا تنتمي إلى أي جملة وتم تجاهلها: %1.</translation>
    </message>
    <message>
        <source>The captions are as they were.</source>
        <translation>لم تتغير التسميات التوضيحية.</translation>
    </message>
    <message>
        <source>Import captions</source>
        <translation>استيراد التسميات التوضيحية</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>فشل: %1</translation>
    </message>
    <message>
        <source>Being made… %1 %</source>
        <translation>جارٍ الإنشاء… %1%</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>محدَّث</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>قيد الانتظار</translation>
    </message>
    <message>
        <source>To be made: %1</source>
        <translation>بانتظار الإنشاء: %1</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name.</source>
        <translation>%1 موجود بالفعل. اختر اسمًا آخر.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are there again.</source>
        <translation>
            <numerusform>لم يعد أي ملف.</numerusform>
            <numerusform>عاد ملف واحد.</numerusform>
            <numerusform>عاد ملفان.</numerusform>
            <numerusform>عادت %n ملفات.</numerusform>
            <numerusform>عاد %n ملفًا.</numerusform>
            <numerusform>عاد %n ملف.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replaced by other files of the same name and length: %1.</source>
        <translation>استُبدلت بملفات أخرى لها الاسم والمدة نفسهما: %1.</translation>
    </message>
    <message>
        <source>Not found: %1.</source>
        <translation>لم يُعثر على: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n generated file(s) were not found; they can be made again.</source>
        <translation>
            <numerusform>عُثر على كل الملفات المُنشأة.</numerusform>
            <numerusform>لم يُعثر على ملف مُنشأ واحد؛ يمكن إنشاؤه من جديد.</numerusform>
            <numerusform>لم يُعثر على ملفين مُنشأين؛ يمكن إنشاؤهما من جديد.</numerusform>
            <numerusform>لم يُعثر على %n ملفات مُنشأة؛ يمكن إنشاؤها من جديد.</numerusform>
            <numerusform>لم يُعثر على %n ملفًا مُنشأ؛ يمكن إنشاؤها من جديد.</numerusform>
            <numerusform>لم يُعثر على %n ملف مُنشأ؛ يمكن إنشاؤها من جديد.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>لا شيء مفقود.</translation>
    </message>
    <message>
        <source>This project can only be looked at, played and exported. %1</source>
        <translation>يمكن عرض هذا المشروع وتشغيله وتصديره فقط. %1</translation>
    </message>
    <message>
        <source>what nobody knows, paid to %1</source>
        <translation>مبلغًا غير معروف يُدفع إلى %1</translation>
    </message>
    <message>
        <source>about %1, paid to %2</source>
        <translation>نحو %1 تُدفع إلى %2</translation>
    </message>
    <message>
        <source>up to %1, paid to %2</source>
        <translation>حتى %1 تُدفع إلى %2</translation>
    </message>
    <message>
        <source>%1 to %2, paid to %3</source>
        <translation>من %1 إلى %2 تُدفع إلى %3</translation>
    </message>
    <message>
        <source>%1; some prices are not known</source>
        <translation>%1؛ بعض الأسعار غير معروفة</translation>
    </message>
    <message>
        <source>Shortwright ended by a fault the last time.</source>
        <translation>انتهى Shortwright بسبب خلل في المرة الأخيرة.</translation>
    </message>
    <message numerus="yes">
        <source>Shortwright ended by a fault %n time(s).</source>
        <translation>
            <numerusform>لم ينتهِ Shortwright بسبب خلل.</numerusform>
            <numerusform>انتهى Shortwright بسبب خلل مرة واحدة.</numerusform>
            <numerusform>انتهى Shortwright بسبب خلل مرتين.</numerusform>
            <numerusform>انتهى Shortwright بسبب خلل %n مرات.</numerusform>
            <numerusform>انتهى Shortwright بسبب خلل %n مرة.</numerusform>
            <numerusform>انتهى Shortwright بسبب خلل %n مرة.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is known of it, without your texts, is in %1.</source>
        <translation>ما يُعرف عن ذلك، من دون نصوصك، في %1.</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>فتح التقرير</translation>
    </message>
</context>
<context>
    <name>ExportPanel</name>
    <message>
        <source>Waiting</source>
        <translation>قيد الانتظار</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 % · %2 s left</source>
        <translation>%1% · بقي %2 ث</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>أُلغي</translation>
    </message>
    <message>
        <source>Only between in and out</source>
        <translation>بين نقطتي الدخول والخروج فقط</translation>
    </message>
    <message>
        <source>Title, description and hashtags as a file beside it</source>
        <translation>حفظ العنوان والوصف والوسوم في ملف مرافق</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>الإعداد المسبق</translation>
    </message>
    <message>
        <source>Software: the same film everywhere</source>
        <translation>البرمجيات: الفيلم نفسه على كل جهاز</translation>
    </message>
    <message>
        <source>Hardware where it works</source>
        <translation>العتاد حيثما أمكن</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>المُرمِّز</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>الملف المراد كتابته</translation>
    </message>
    <message>
        <source>Choose where to write the film</source>
        <translation>اختيار مكان كتابة الفيلم</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Open a project to export it.</source>
        <translation>افتح مشروعًا لتصديره.</translation>
    </message>
    <message>
        <source>Some of it is still to be made. Press Make first.</source>
        <translation>لم يُنشأ بعضه بعد. اضغط «إنشاء» أولًا.</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name, or replace it.</source>
        <translation>‏%1 موجود بالفعل. اختر اسمًا آخر أو استبدله.</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>استبدال</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>الشكل</translation>
    </message>
    <message>
        <source>The short in another shape, as the preview shows it</source>
        <translation>المقطع القصير بشكل آخر كما تعرضه المعاينة</translation>
    </message>
</context>
<context>
    <name>ExportQueue</name>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>%1 LUFS</source>
        <translation>‎%1 LUFS</translation>
    </message>
    <message>
        <source>The written film has no picture. Export it again; if that does not help, choose another preset.</source>
        <translation>الفيلم المكتوب بلا صورة. صدّره مرة أخرى، وإن لم ينفع ذلك فاختر إعدادًا مسبقًا آخر.</translation>
    </message>
    <message>
        <source>The written film is not as long as it should be. Export it again; if that does not help, choose another preset.</source>
        <translation>مدة الفيلم المكتوب ليست كما ينبغي. صدّره مرة أخرى، وإن لم ينفع ذلك فاختر إعدادًا مسبقًا آخر.</translation>
    </message>
    <message>
        <source>The written film has no sound. Export it again; if that does not help, choose another preset.</source>
        <translation>الفيلم المكتوب بلا صوت. صدّره مرة أخرى، وإن لم ينفع ذلك فاختر إعدادًا مسبقًا آخر.</translation>
    </message>
    <message>
        <source>The film is silent: voice, music and sounds are muted or empty.</source>
        <translation>الفيلم صامت: الصوت والموسيقى والمؤثرات مكتومة أو فارغة.</translation>
    </message>
    <message numerus="yes">
        <source>The short is not complete yet: %n part(s) of it are still to be made. Press Make first, then export.</source>
        <translation>
            <numerusform>الفيديو القصير غير مكتمل بعد. اضغط إنشاء أولًا، ثم صدّر.</numerusform>
            <numerusform>الفيديو القصير غير مكتمل بعد: بقي جزء واحد للإنشاء. اضغط إنشاء أولًا، ثم صدّر.</numerusform>
            <numerusform>الفيديو القصير غير مكتمل بعد: بقي جزءان للإنشاء. اضغط إنشاء أولًا، ثم صدّر.</numerusform>
            <numerusform>الفيديو القصير غير مكتمل بعد: بقيت %n أجزاء للإنشاء. اضغط إنشاء أولًا، ثم صدّر.</numerusform>
            <numerusform>الفيديو القصير غير مكتمل بعد: بقي %n جزءًا للإنشاء. اضغط إنشاء أولًا، ثم صدّر.</numerusform>
            <numerusform>الفيديو القصير غير مكتمل بعد: بقي %n جزء للإنشاء. اضغط إنشاء أولًا، ثم صدّر.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportRow</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>فتح المجلد</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>تقدم التصدير</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>FailureNote</name>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>It could not be made.</source>
        <translation>تعذر الإنشاء.</translation>
    </message>
</context>
<context>
    <name>FileTasks</name>
    <message>
        <source>Something else is still being done: %1 Wait for it, or stop it.</source>
        <translation>لا تزال عملية أخرى جارية: %1 انتظر انتهاءها أو أوقفها.</translation>
    </message>
    <message>
        <source>%1 %2 And %3 more.</source>
        <translation>%1 %2 وملاحظات أخرى: %3.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <source>Packing %1…</source>
        <translation>جارٍ حزم %1…</translation>
    </message>
    <message>
        <source>Missing in it: %1.</source>
        <translation>المفقود فيه: %1.</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>تمت كتابة %1.</translation>
    </message>
    <message>
        <source>Unpacking %1…</source>
        <translation>جارٍ فك حزمة %1…</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name.</source>
        <translation>‏%1 موجود بالفعل. اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>Importing %1…</source>
        <translation>جارٍ استيراد %1…</translation>
    </message>
    <message>
        <source>The timeline is a project now.</source>
        <translation>أصبح المخطط الزمني مشروعًا.</translation>
    </message>
    <message>
        <source>Looking for missing media in %1…</source>
        <translation>جارٍ البحث في %1 عن الوسائط المفقودة…</translation>
    </message>
    <message>
        <source>Relink media</source>
        <translation>إعادة ربط الوسائط</translation>
    </message>
    <message>
        <source>The search is done.</source>
        <translation>انتهى البحث.</translation>
    </message>
    <message>
        <source>Nothing that was generated is missing.</source>
        <translation>لا ينقص أي ملف مما أُنشئ.</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Placement</source>
        <translation>الموضع</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>Place from the left</source>
        <translation>الموضع من اليسار</translation>
    </message>
    <message>
        <source>Y</source>
        <translation>Y</translation>
    </message>
    <message>
        <source>Place from the top</source>
        <translation>الموضع من الأعلى</translation>
    </message>
    <message>
        <source>W</source>
        <translation>↔</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>العرض</translation>
    </message>
    <message>
        <source>H</source>
        <translation>↕</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>الارتفاع</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>احتواء</translation>
    </message>
    <message>
        <source>As large as the canvas allows</source>
        <translation>أكبر حجم تتسع له اللوحة</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>ملء</translation>
    </message>
    <message>
        <source>So large that the canvas is covered</source>
        <translation>حجم يغطي اللوحة بالكامل</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>توسيط</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>التدوير</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>انعكاس أفقي</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>الاقتصاص</translation>
    </message>
    <message>
        <source>L</source>
        <translation>←</translation>
    </message>
    <message>
        <source>Crop left</source>
        <translation>الاقتصاص من اليسار</translation>
    </message>
    <message>
        <source>R</source>
        <translation>→</translation>
    </message>
    <message>
        <source>Crop right</source>
        <translation>الاقتصاص من اليمين</translation>
    </message>
    <message>
        <source>T</source>
        <translation>↑</translation>
    </message>
    <message>
        <source>Crop top</source>
        <translation>الاقتصاص من الأعلى</translation>
    </message>
    <message>
        <source>B</source>
        <translation>↓</translation>
    </message>
    <message>
        <source>Crop bottom</source>
        <translation>الاقتصاص من الأسفل</translation>
    </message>
    <message>
        <source>Blending</source>
        <translation>المزج</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>العتامة</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>الوضع</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>عادي</translation>
    </message>
    <message>
        <source>Multiply</source>
        <translation>ضرب</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>شاشة</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>تراكب</translation>
    </message>
    <message>
        <source>Soft light</source>
        <translation>ضوء ناعم</translation>
    </message>
    <message>
        <source>Hard light</source>
        <translation>ضوء قوي</translation>
    </message>
    <message>
        <source>Colour dodge</source>
        <translation>تفتيح الألوان</translation>
    </message>
    <message>
        <source>Colour burn</source>
        <translation>حرق الألوان</translation>
    </message>
    <message>
        <source>Darken</source>
        <translation>تغميق</translation>
    </message>
    <message>
        <source>Lighten</source>
        <translation>تفتيح</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>جمع</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>فرق</translation>
    </message>
    <message>
        <source>Exclusion</source>
        <translation>استبعاد</translation>
    </message>
    <message>
        <source>Animation</source>
        <translation>التحريك</translation>
    </message>
    <message>
        <source>None</source>
        <translation>بلا</translation>
    </message>
    <message>
        <source>0 is the animation&apos;s own length</source>
        <translation>القيمة 0 هي المدة الأصلية للتحريك</translation>
    </message>
    <message>
        <source>In</source>
        <translation>الدخول</translation>
    </message>
    <message>
        <source>In takes</source>
        <translation>مدة الدخول</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>الخروج</translation>
    </message>
    <message>
        <source>Out takes</source>
        <translation>مدة الخروج</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>تكرار مستمر</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>كل</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>القناع</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>الشكل</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>مستطيل</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>شكل بيضوي</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>By picture</source>
        <translation>صورة القناع</translation>
    </message>
    <message>
        <source>Mask from the left</source>
        <translation>موضع القناع من اليسار</translation>
    </message>
    <message>
        <source>Mask from the top</source>
        <translation>موضع القناع من الأعلى</translation>
    </message>
    <message>
        <source>Mask width</source>
        <translation>عرض القناع</translation>
    </message>
    <message>
        <source>Mask height</source>
        <translation>ارتفاع القناع</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>تنعيم الحواف</translation>
    </message>
    <message>
        <source>Corners</source>
        <translation>تدوير الزوايا</translation>
    </message>
    <message>
        <source>Inverted</source>
        <translation>معكوس</translation>
    </message>
    <message>
        <source>Chroma key</source>
        <translation>مفتاح الكروما</translation>
    </message>
    <message>
        <source>Takes out</source>
        <translation>اللون المُزال</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>السماحية</translation>
    </message>
    <message>
        <source>Softness</source>
        <translation>النعومة</translation>
    </message>
    <message>
        <source>Spill</source>
        <translation>انسكاب اللون</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>الخط</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>وزن الخط</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>المحاذاة</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>يسار</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>يمين</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>الحد الخارجي</translation>
    </message>
    <message>
        <source>Thickness</source>
        <translation>السماكة</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>خلفية النص</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>Starts at</source>
        <translation>يبدأ عند</translation>
    </message>
    <message>
        <source>Where in its media the clip begins</source>
        <translation>موضع بداية المقطع في ملف الوسائط</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>التعريض</translation>
    </message>
    <message>
        <source>stops</source>
        <translation>درجات</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>التباين</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>التشبع</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>حرارة اللون</translation>
    </message>
    <message>
        <source>Tint</source>
        <translation>الصبغة</translation>
    </message>
    <message>
        <source>Look-up table</source>
        <translation>جدول LUT</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>الشدة</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>التمويه</translation>
    </message>
    <message>
        <source>Sharpen</source>
        <translation>زيادة الحدة</translation>
    </message>
    <message>
        <source>Vignette</source>
        <translation>تظليل الأطراف</translation>
    </message>
    <message>
        <source>Grain</source>
        <translation>التحبب</translation>
    </message>
    <message>
        <source>Reset all colours</source>
        <translation>إعادة تعيين كل الألوان</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>اللوحة</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>التنسيق</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>مخصص</translation>
    </message>
    <message>
        <source>Canvas width</source>
        <translation>عرض اللوحة</translation>
    </message>
    <message>
        <source>Canvas height</source>
        <translation>ارتفاع اللوحة</translation>
    </message>
    <message>
        <source>%1 fps</source>
        <translation>%1 إطار/ث</translation>
    </message>
    <message>
        <source>Frame rate</source>
        <translation>معدل الإطارات</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>المنصة</translation>
    </message>
    <message>
        <source>Look and voice</source>
        <translation>المظهر والتعليق الصوتي</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>التعليق الصوتي</translation>
    </message>
    <message>
        <source>The language&apos;s own</source>
        <translation>الافتراضي للغة</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>سرعة الإلقاء</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>الموسيقى</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>الأجواء</translation>
    </message>
    <message>
        <source>As the script says</source>
        <translation>كما في السيناريو</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>الكسب</translation>
    </message>
    <message>
        <source>Mute the music</source>
        <translation>كتم الموسيقى</translation>
    </message>
    <message>
        <source>Making</source>
        <translation>الإنشاء</translation>
    </message>
    <message>
        <source>Sound effects</source>
        <translation>المؤثرات الصوتية</translation>
    </message>
    <message>
        <source>Leave all effects out</source>
        <translation>حذف كل المؤثرات</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>التسميات التوضيحية</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>الأحرف</translation>
    </message>
    <message>
        <source>Film colour</source>
        <translation>لون الفيلم</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>السرعة</translation>
    </message>
    <message>
        <source>Own curve</source>
        <translation>منحنى مخصص</translation>
    </message>
    <message>
        <source>Speed ramp</source>
        <translation>تدرج السرعة</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>ثابت</translation>
    </message>
    <message>
        <source>Backwards</source>
        <translation>تشغيل عكسي</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>الصوت</translation>
    </message>
    <message>
        <source>Fade in</source>
        <translation>ظهور تدريجي</translation>
    </message>
    <message>
        <source>Fade out</source>
        <translation>تلاشٍ تدريجي</translation>
    </message>
    <message>
        <source>Fades</source>
        <translation>شكل التلاشي</translation>
    </message>
    <message>
        <source>Softly</source>
        <translation>ناعم</translation>
    </message>
    <message>
        <source>Evenly</source>
        <translation>خطي</translation>
    </message>
    <message>
        <source>Equally loud</source>
        <translation>متساوي الجهارة</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>توازن الجانبين</translation>
    </message>
    <message>
        <source>−100 is left, 100 is right</source>
        <translation>القيمة ‎−100 لليسار، والقيمة 100 لليمين</translation>
    </message>
    <message>
        <source>Volume keyframes</source>
        <translation>الإطارات المفتاحية لمستوى الصوت</translation>
    </message>
    <message>
        <source>Keyframes</source>
        <translation>الإطارات المفتاحية</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>علامة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>What happens here</source>
        <translation>ما الذي يحدث هنا</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>الإزاحة</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>المسار</translation>
    </message>
    <message>
        <source>Solo</source>
        <translation>منفرد</translation>
    </message>
    <message>
        <source>Mute or hide</source>
        <translation>كتم أو إخفاء</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>مقفل</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>النسخة</translation>
    </message>
    <message>
        <source>Another take</source>
        <translation>نسخة أخرى</translation>
    </message>
    <message>
        <source>Make now</source>
        <translation>إنشاء الآن</translation>
    </message>
    <message>
        <source>Keep as it is, whatever changes</source>
        <translation>الإبقاء على الحالي مهما تغير</translation>
    </message>
    <message>
        <source>It is not made again until this is taken back.</source>
        <translation>لا يُعاد الإنشاء حتى يُلغى هذا الخيار.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>تلقائي</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>تُظهر</translation>
    </message>
    <message>
        <source>What the picture is to show</source>
        <translation>ما يجب أن تُظهره الصورة</translation>
    </message>
    <message>
        <source>Does not show</source>
        <translation>لا تُظهر</translation>
    </message>
    <message>
        <source>What is to stay out of it</source>
        <translation>ما يجب أن يبقى خارج الصورة</translation>
    </message>
    <message>
        <source>Own picture</source>
        <translation>صورة خاصة</translation>
    </message>
    <message>
        <source>None: generated</source>
        <translation>بلا: يُنشأ تلقائيًا</translation>
    </message>
    <message>
        <source>Fills by</source>
        <translation>أسلوب الملء</translation>
    </message>
    <message>
        <source>Cropping</source>
        <translation>اقتصاص</translation>
    </message>
    <message>
        <source>Fitting inside</source>
        <translation>احتواء داخلي</translation>
    </message>
    <message>
        <source>Stretching</source>
        <translation>تمديد</translation>
    </message>
    <message>
        <source>Show no picture</source>
        <translation>عدم عرض أي صورة</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>الحركة</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>الكاميرا</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>الانتقال</translation>
    </message>
    <message>
        <source>Stresses</source>
        <translation>التشديد على</translation>
    </message>
    <message>
        <source>Words, with commas between them</source>
        <translation>كلمات تفصل بينها فواصل</translation>
    </message>
    <message>
        <source>Holds on</source>
        <translation>بقاء إضافي</translation>
    </message>
    <message>
        <source>How much longer the scene stays after what is said in it</source>
        <translation>مدة بقاء المشهد بعد انتهاء الكلام فيه</translation>
    </message>
    <message>
        <source>Cuts later</source>
        <translation>تأخير القطع</translation>
    </message>
    <message>
        <source>How much later its picture takes over, or earlier when negative: speech does not move</source>
        <translation>مدة تأخر ظهور صورته، أو تقدمها إذا كانت القيمة سالبة؛ ولا يتحرك الكلام</translation>
    </message>
    <message>
        <source>Is spoken</source>
        <translation>المنطوق</translation>
    </message>
    <message>
        <source>Captions show</source>
        <translation>نص التسمية</translation>
    </message>
    <message>
        <source>What is spoken</source>
        <translation>ما يُنطق</translation>
    </message>
    <message>
        <source>The film&apos;s voice</source>
        <translation>صوت التعليق في الفيلم</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>كتم</translation>
    </message>
    <message>
        <source>Own recording</source>
        <translation>تسجيل خاص</translation>
    </message>
    <message>
        <source>Own music</source>
        <translation>موسيقى خاصة</translation>
    </message>
    <message>
        <source>Takes over by</source>
        <translation>أسلوب الانتقال</translation>
    </message>
    <message>
        <source>How long the transition takes; 0 for its own length. Its edges can be dragged on the timeline, too</source>
        <translation>مدة الانتقال؛ والقيمة 0 لمدته الأصلية. ويمكن أيضًا سحب طرفيه على المخطط الزمني</translation>
    </message>
    <message>
        <source>All transitions</source>
        <translation>كل الانتقالات</translation>
    </message>
    <message>
        <source>Back to the base layout</source>
        <translation>العودة إلى التخطيط الأساسي</translation>
    </message>
    <message>
        <source>Place, size and rotation are those in %1; the base layout stays as it is.</source>
        <translation>الموضع والحجم والدوران خاصة بـ %1؛ ويبقى التخطيط الأساسي كما هو.</translation>
    </message>
    <message>
        <source>Compare takes</source>
        <translation>مقارنة اللقطات</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>كل الصور</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>النمط</translation>
    </message>
    <message>
        <source>What all pictures have in common, for engines that draw from words</source>
        <translation>ما تشترك فيه كل الصور، للمحركات التي ترسم من الكلمات</translation>
    </message>
    <message>
        <source>Do not show</source>
        <translation>لا تُظهر</translation>
    </message>
    <message>
        <source>What is to stay out of all of them</source>
        <translation>ما يجب ألا يظهر في أي منها</translation>
    </message>
    <message>
        <source>Making it costs %1.</source>
        <translation>تكلفة الإنشاء %1.</translation>
    </message>
</context>
<context>
    <name>Grip</name>
    <message>
        <source>%1 (drag, or Up and Down)</source>
        <translation>%1 (بالسحب أو بمفتاحي أعلى وأسفل)</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Opened</source>
        <translation>فُتح المشروع</translation>
    </message>
    <message>
        <source>%1, undone</source>
        <translation>%1، تم التراجع عنه</translation>
    </message>
    <message>
        <source>%1, the present state</source>
        <translation>%1، الحالة الحالية</translation>
    </message>
    <message>
        <source>Do again up to here</source>
        <translation>الإعادة حتى هنا</translation>
    </message>
    <message>
        <source>The present state</source>
        <translation>الحالة الحالية</translation>
    </message>
    <message>
        <source>Undo down to here</source>
        <translation>التراجع حتى هنا</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Nothing is open</source>
        <translation>لا يوجد شيء مفتوح</translation>
    </message>
    <message>
        <source>Every change of the open project is listed here, and can be gone back to.</source>
        <translation>تُسرد هنا كل تغييرات المشروع المفتوح، ويمكن الرجوع إلى أي منها.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
</context>
<context>
    <name>InputMeter</name>
    <message>
        <source>Level of the microphone</source>
        <translation>مستوى صوت الميكروفون</translation>
    </message>
    <message>
        <source>Level of the microphone: speech should reach the bright part, and never the red one</source>
        <translation>مستوى صوت الميكروفون: ينبغي أن يبلغ الكلام الجزء الفاتح، وألا يبلغ الجزء الأحمر أبدًا</translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message>
        <source>Copy attributes</source>
        <translation>نسخ السمات</translation>
    </message>
    <message>
        <source>Paste attributes (Ctrl+Alt+V)</source>
        <translation>لصق السمات (Ctrl+Alt+V)</translation>
    </message>
    <message>
        <source>Which attributes are pasted</source>
        <translation>السمات التي تُلصق</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>الخصائص</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>لا يوجد شيء مفتوح</translation>
    </message>
    <message>
        <source>Open or make a short, and everything about it is here.</source>
        <translation>افتح فيديو قصيرًا أو أنشئه لتظهر هنا كل خصائصه.</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>الفيلم</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>مشهد</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>جملة</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>تراكب</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>الصوت</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>الموسيقى</translation>
    </message>
    <message>
        <source>Sound effects</source>
        <translation>المؤثرات الصوتية</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>التسميات التوضيحية</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>علامة</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>المسار</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>%1 more of other kinds</source>
        <translation>عناصر أخرى من أنواع مختلفة: %1</translation>
    </message>
    <message>
        <source>Paste attributes</source>
        <translation>لصق السمات</translation>
    </message>
    <message>
        <source>Choose a clip or a scene first: its attributes are what is copied.</source>
        <translation>اختر مقطعًا أو مشهدًا أولًا: فسماته هي التي تُنسخ.</translation>
    </message>
    <message>
        <source>Choose the clips or scenes that are to get the attributes.</source>
        <translation>اختر المقاطع أو المشاهد التي ستُطبق عليها السمات.</translation>
    </message>
    <message>
        <source>Copy the attributes of a clip or a scene first.</source>
        <translation>انسخ سمات مقطع أو مشهد أولًا.</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>لا مشاهد</numerusform>
            <numerusform>مشهد واحد</numerusform>
            <numerusform>مشهدان</numerusform>
            <numerusform>%n مشاهد</numerusform>
            <numerusform>%n مشهدًا</numerusform>
            <numerusform>%n مشهد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s)</source>
        <translation>
            <numerusform>لا جمل</numerusform>
            <numerusform>جملة واحدة</numerusform>
            <numerusform>جملتان</numerusform>
            <numerusform>%n جمل</numerusform>
            <numerusform>%n جملة</numerusform>
            <numerusform>%n جملة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overlay(s)</source>
        <translation>
            <numerusform>لا تراكبات</numerusform>
            <numerusform>تراكب واحد</numerusform>
            <numerusform>تراكبان</numerusform>
            <numerusform>%n تراكبات</numerusform>
            <numerusform>%n تراكبًا</numerusform>
            <numerusform>%n تراكب</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sound(s)</source>
        <translation>
            <numerusform>لا أصوات</numerusform>
            <numerusform>صوت واحد</numerusform>
            <numerusform>صوتان</numerusform>
            <numerusform>%n أصوات</numerusform>
            <numerusform>%n صوتًا</numerusform>
            <numerusform>%n صوت</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marker(s)</source>
        <translation>
            <numerusform>لا علامات</numerusform>
            <numerusform>علامة واحدة</numerusform>
            <numerusform>علامتان</numerusform>
            <numerusform>%n علامات</numerusform>
            <numerusform>%n علامة</numerusform>
            <numerusform>%n علامة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n track(s)</source>
        <translation>
            <numerusform>لا مسارات</numerusform>
            <numerusform>مسار واحد</numerusform>
            <numerusform>مساران</numerusform>
            <numerusform>%n مسارات</numerusform>
            <numerusform>%n مسارًا</numerusform>
            <numerusform>%n مسار</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IssueRow</name>
    <message>
        <source>Fix it</source>
        <translation>إصلاح</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Go to %1 (Enter)</source>
        <translation>الانتقال إلى %1 (Enter)</translation>
    </message>
</context>
<context>
    <name>IssuesPanel</name>
    <message>
        <source>Problem</source>
        <translation>مشكلة</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>تحذير</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>تلميح</translation>
    </message>
    <message>
        <source>Fix what can be fixed</source>
        <translation>إصلاح ما يمكن إصلاحه</translation>
    </message>
    <message>
        <source>Ready to publish</source>
        <translation>جاهز للنشر</translation>
    </message>
    <message>
        <source>Nothing was found that should be changed before the short is published.</source>
        <translation>لم يُعثر على ما يجب تغييره قبل نشر الفيديو القصير.</translation>
    </message>
    <message>
        <source>Nothing to check</source>
        <translation>لا يوجد ما يُفحص</translation>
    </message>
    <message>
        <source>What should be looked at before a short is published is listed here.</source>
        <translation>يُسرد هنا ما يجب النظر فيه قبل نشر الفيديو القصير.</translation>
    </message>
    <message>
        <source>Apply all fixes that go together, as one step</source>
        <translation>تطبيق كل الإصلاحات المتوافقة معًا في خطوة واحدة</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>Scene %1</source>
        <translation>المشهد %1</translation>
    </message>
    <message>
        <source>Sentence %1: %2</source>
        <translation>الجملة %1: %2</translation>
    </message>
    <message>
        <source>Clip %1</source>
        <translation>المقطع %1</translation>
    </message>
    <message>
        <source>Title: %1</source>
        <translation>العنوان: %1</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>الموسيقى</translation>
    </message>
    <message>
        <source>The whole film</source>
        <translation>الفيلم كله</translation>
    </message>
    <message>
        <source>Fix issues</source>
        <translation>معالجة الملاحظات</translation>
    </message>
    <message>
        <source>Fix an issue</source>
        <translation>معالجة ملاحظة</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>لا مشكلات</numerusform>
            <numerusform>مشكلة واحدة</numerusform>
            <numerusform>مشكلتان</numerusform>
            <numerusform>%n مشكلات</numerusform>
            <numerusform>%n مشكلة</numerusform>
            <numerusform>%n مشكلة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>لا تحذيرات</numerusform>
            <numerusform>تحذير واحد</numerusform>
            <numerusform>تحذيران</numerusform>
            <numerusform>%n تحذيرات</numerusform>
            <numerusform>%n تحذيرًا</numerusform>
            <numerusform>%n تحذير</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>لا تلميحات</numerusform>
            <numerusform>تلميح واحد</numerusform>
            <numerusform>تلميحان</numerusform>
            <numerusform>%n تلميحات</numerusform>
            <numerusform>%n تلميحًا</numerusform>
            <numerusform>%n تلميح</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobCard</name>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy the whole error</source>
        <translation>نسخ نص الخطأ كاملًا</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>تقدم %1</translation>
    </message>
    <message>
        <source>Try again: %1</source>
        <translation>إعادة المحاولة: %1</translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message>
        <source>less than a second</source>
        <translation>أقل من ثانية</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>نحو %1</translation>
    </message>
    <message>
        <source>free</source>
        <translation>مجاني</translation>
    </message>
    <message>
        <source>costs less than %1</source>
        <translation>التكلفة أقل من %1</translation>
    </message>
    <message>
        <source>costs %1</source>
        <translation>التكلفة %1</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>إنشاء</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Make automatically after edits</source>
        <translation>الإنشاء تلقائيًا بعد التعديلات</translation>
    </message>
    <message>
        <source>Nothing to make</source>
        <translation>لا يوجد ما يُنشأ</translation>
    </message>
    <message>
        <source>What is made for the open project, and why, is listed here.</source>
        <translation>يُسرد هنا ما يُنشأ للمشروع المفتوح وسبب ذلك.</translation>
    </message>
    <message>
        <source>Progress of everything that is being made</source>
        <translation>تقدم كل ما يجري إنشاؤه</translation>
    </message>
    <message>
        <source>Make everything that is not up to date</source>
        <translation>إنشاء كل ما ليس محدَّثًا</translation>
    </message>
    <message>
        <source>Stop; what is finished is kept</source>
        <translation>إيقاف؛ ويبقى ما اكتمل محفوظًا</translation>
    </message>
    <message>
        <source>What an edit made out of date is made soon after it, as long as that is free</source>
        <translation>ما يتقادم بسبب تعديل يُعاد إنشاؤه بعده بقليل ما دام ذلك مجانيًا</translation>
    </message>
    <message>
        <source>To make</source>
        <translation>بانتظار الإنشاء</translation>
    </message>
    <message>
        <source>Made since opening</source>
        <translation>ما أُنشئ منذ الفتح</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>المهام</translation>
    </message>
    <message>
        <source>Making… %1 %</source>
        <translation>جارٍ الإنشاء… %1%</translation>
    </message>
    <message>
        <source>So far: %1</source>
        <translation>حتى الآن: %1</translation>
    </message>
    <message>
        <source>Everything is up to date</source>
        <translation>كل شيء محدَّث</translation>
    </message>
    <message>
        <source>Nothing has to be made.</source>
        <translation>لا يوجد ما يلزم إنشاؤه.</translation>
    </message>
    <message>
        <source>%1 to make</source>
        <translation>بانتظار الإنشاء: %1</translation>
    </message>
    <message>
        <source>perhaps %1 more</source>
        <translation>وربما يُضاف %1</translation>
    </message>
    <message>
        <source>waits for: %1</source>
        <translation>ينتظر: %1</translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>السعر غير معروف</translation>
    </message>
    <message>
        <source>Make everything that is not up to date. It costs %1.</source>
        <translation>إنشاء كل ما ليس محدّثًا. التكلفة %1.</translation>
    </message>
</context>
<context>
    <name>KeyframeLane</name>
    <message>
        <source>Keyframes</source>
        <translation>الإطارات المفتاحية</translation>
    </message>
    <message>
        <source>Click to go there, drag a key to move it, Delete removes the one under the playhead.</source>
        <translation>انقر للانتقال، واسحب إطارًا مفتاحيًا لتحريكه، ويزيل Delete الإطار الواقع تحت رأس التشغيل.</translation>
    </message>
    <message>
        <source>Keyframes: %1</source>
        <translation>الإطارات المفتاحية: %1</translation>
    </message>
</context>
<context>
    <name>KeyframeSection</name>
    <message>
        <source>Previous keyframe</source>
        <translation>الإطار المفتاحي السابق</translation>
    </message>
    <message>
        <source>Add or remove a keyframe at the playhead</source>
        <translation>إضافة إطار مفتاحي عند رأس التشغيل أو إزالته</translation>
    </message>
    <message>
        <source>Next keyframe</source>
        <translation>الإطار المفتاحي التالي</translation>
    </message>
    <message>
        <source>What the keyframes change</source>
        <translation>ما تغيّره الإطارات المفتاحية</translation>
    </message>
    <message>
        <source>Own curve</source>
        <translation>منحنى مخصص</translation>
    </message>
    <message>
        <source>Easing to the next keyframe</source>
        <translation>الانسيابية حتى الإطار المفتاحي التالي</translation>
    </message>
    <message>
        <source>Choose one clip to see its keyframes.</source>
        <translation>اختر مقطعًا واحدًا لعرض إطاراته المفتاحية.</translation>
    </message>
</context>
<context>
    <name>Keyframes</name>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>Y</source>
        <translation>Y</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>المقياس</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>التدوير</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>العتامة</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>مستوى الصوت</translation>
    </message>
</context>
<context>
    <name>LanguageList</name>
    <message>
        <source>no voice</source>
        <translation>لا صوت لها</translation>
    </message>
    <message>
        <source>no translator</source>
        <translation>لا مترجم</translation>
    </message>
    <message>
        <source>Find a language</source>
        <translation>البحث عن لغة</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>اللغات</translation>
    </message>
    <message>
        <source>as the short</source>
        <translation>لغة الفيديو القصير</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>Level</source>
        <translation>مؤشر مستوى الصوت</translation>
    </message>
    <message>
        <source>%1 LUFS of the last 0.4 s, %2 LUFS of the last 3 s</source>
        <translation>‏‎%1 LUFS‎ لآخر 0.4 ث، و‎%2 LUFS‎ لآخر 3 ث</translation>
    </message>
</context>
<context>
    <name>MadeVersionRow</name>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>عرض في المجلد</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>إنشاء</translation>
    </message>
    <message>
        <source>Takes over what has changed in the short. What it says by hand, its recordings and what was added to it stay; look, layout and pictures become those of the short.</source>
        <translation>يأخذ ما تغيّر في الفيديو القصير. يبقى ما كُتب يدويًا والتسجيلات وما أُضيف؛ أما المظهر والتخطيط والصور فتصبح كما في الفيديو القصير.</translation>
    </message>
    <message>
        <source>Makes what it lacks</source>
        <translation>ينشئ ما ينقصها</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>فتح %1</translation>
    </message>
    <message>
        <source>Opens it in place of the short, which is saved</source>
        <translation>يفتحها بدل الفيديو القصير الذي يُحفظ</translation>
    </message>
    <message>
        <source>Show %1 in its folder</source>
        <translation>عرض %1 في مجلدها</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Progress of what is being made</source>
        <translation>تقدم ما يجري إنشاؤه</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>السيناريو</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>المعاينة</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>المخطط الزمني</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>الخصائص</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>الوسائط</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>المهام</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>%1[*] – Shortwright</source>
        <translation>%1[*] – Shortwright</translation>
    </message>
    <message>
        <source>Making… %1</source>
        <translation>جارٍ الإنشاء… %1</translation>
    </message>
    <message>
        <source>Making…</source>
        <translation>جارٍ الإنشاء…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Make %1</source>
        <translation>إنشاء (%1)</translation>
    </message>
    <message>
        <source>All made</source>
        <translation>اكتمل الإنشاء</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Import footage</source>
        <translation>استيراد لقطات</translation>
    </message>
    <message>
        <source>Open a project first, then drop media into it.</source>
        <translation>افتح مشروعًا أولًا، ثم أفلت الوسائط فيه.</translation>
    </message>
    <message>
        <source>%1 is written: %2</source>
        <translation>تمت كتابة %1: %2</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>فتح مشروع</translation>
    </message>
    <message>
        <source>Shortwright projects (*.short)</source>
        <translation>مشاريع Shortwright (*.short)</translation>
    </message>
    <message>
        <source>Import media</source>
        <translation>استيراد وسائط</translation>
    </message>
    <message>
        <source>Export captions</source>
        <translation>تصدير التسميات التوضيحية</translation>
    </message>
    <message>
        <source>Captions (*.srt *.vtt *.ass)</source>
        <translation>التسميات التوضيحية (*.srt *.vtt *.ass)</translation>
    </message>
    <message>
        <source>Import captions</source>
        <translation>استيراد التسميات التوضيحية</translation>
    </message>
    <message>
        <source>Where is %1?</source>
        <translation>أين %1؟</translation>
    </message>
    <message>
        <source>Choose a file in the bin, or drop one there, and use it instead.</source>
        <translation>اختر ملفًا من مكتبة الوسائط أو أفلت ملفًا فيها لاستخدامه بدلًا منه.</translation>
    </message>
    <message>
        <source>Issues (%1)</source>
        <translation>الملاحظات (%1)</translation>
    </message>
    <message>
        <source>Shortwright projects (*.short *.shortz)</source>
        <translation>مشاريع Shortwright (*.short *.shortz)</translation>
    </message>
    <message>
        <source>Where to unpack %1?</source>
        <translation>أين تُفك حزمة %1؟</translation>
    </message>
    <message>
        <source>Import a timeline</source>
        <translation>استيراد مخطط زمني</translation>
    </message>
    <message>
        <source>OpenTimelineIO (*.otio)</source>
        <translation>OpenTimelineIO (*.otio)</translation>
    </message>
    <message>
        <source>Where to put the project?</source>
        <translation>أين يُحفظ المشروع؟</translation>
    </message>
    <message>
        <source>Where may the missing media be?</source>
        <translation>أين قد تكون الوسائط المفقودة؟</translation>
    </message>
    <message>
        <source>Pack into one file</source>
        <translation>حزم في ملف واحد</translation>
    </message>
    <message>
        <source>Packed projects (*.shortz)</source>
        <translation>مشاريع محزومة (*.shortz)</translation>
    </message>
    <message>
        <source>Export the timeline</source>
        <translation>تصدير المخطط الزمني</translation>
    </message>
    <message>
        <source>Timelines (*.otio *.fcpxml *.edl)</source>
        <translation>مخططات زمنية (*.otio *.fcpxml *.edl)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Making it costs %1.</source>
        <translation>تكلفة الإنشاء %1.</translation>
    </message>
</context>
<context>
    <name>MakePage</name>
    <message>
        <source>Paste an article, notes or bullets here, or drop a text file.</source>
        <translation>الصق هنا مقالًا أو ملاحظات أو نقاطًا، أو أفلت ملفًا نصيًا.</translation>
    </message>
    <message>
        <source>Text of the short</source>
        <translation>نص الفيديو القصير</translation>
    </message>
    <message>
        <source>Why bees dance</source>
        <translation>لماذا يرقص النحل</translation>
    </message>
    <message>
        <source>What the short is about</source>
        <translation>موضوع الفيديو القصير</translation>
    </message>
    <message>
        <source>Open a text file…</source>
        <translation>فتح ملف نصي…</translation>
    </message>
    <message>
        <source>How it shall be</source>
        <translation>كيف سيكون</translation>
    </message>
    <message>
        <source>Length in seconds</source>
        <translation>المدة بالثواني</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>التعليق الصوتي</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>الموسيقى</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>المنصة</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>الشكل</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>إنشاء</translation>
    </message>
    <message>
        <source>Open a text</source>
        <translation>فتح نص</translation>
    </message>
    <message>
        <source>Texts (*.txt *.md *.html *.htm *.csv *.json)</source>
        <translation>نصوص (*.txt *.md *.html *.htm *.csv *.json)</translation>
    </message>
    <message>
        <source>The language&apos;s own</source>
        <translation>الافتراضي للغة</translation>
    </message>
    <message>
        <source>As the text feels</source>
        <translation>حسب أجواء النص</translation>
    </message>
    <message>
        <source>9:16 upright</source>
        <translation>9:16 عمودي</translation>
    </message>
    <message>
        <source>4:5 portrait</source>
        <translation>4:5 طولي</translation>
    </message>
    <message>
        <source>1:1 square</source>
        <translation>1:1 مربع</translation>
    </message>
    <message>
        <source>16:9 wide</source>
        <translation>16:9 عريض</translation>
    </message>
    <message>
        <source>Your text</source>
        <translation>نصك</translation>
    </message>
    <message>
        <source>Your idea</source>
        <translation>فكرتك</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>تعذرت قراءة %1: %2.</translation>
    </message>
    <message>
        <source>%1 is too large for a text: at most 20 MB are read.</source>
        <translation>‏%1 أكبر من أن يكون نصًا: الحد الأقصى للقراءة 20 MB.</translation>
    </message>
    <message>
        <source>%1 is not a text. Open a .txt, .md, .html or .csv file.</source>
        <translation>‏%1 ليس نصًا. افتح ملفًا بصيغة ‎.txt أو ‎.md أو ‎.html أو ‎.csv.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>The outline has blanks that you fill in before it is published.</source>
        <translation>في المخطط الأولي فراغات تملؤها قبل النشر.</translation>
    </message>
    <message>
        <source>My short</source>
        <translation>الفيديو القصير الخاص بي</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s), about %1 s when read aloud</source>
        <translation>
            <numerusform>لا أحرف، ونحو %1 ث عند القراءة بصوت مسموع</numerusform>
            <numerusform>حرف واحد، ونحو %1 ث عند القراءة بصوت مسموع</numerusform>
            <numerusform>حرفان، ونحو %1 ث عند القراءة بصوت مسموع</numerusform>
            <numerusform>%n أحرف، ونحو %1 ث عند القراءة بصوت مسموع</numerusform>
            <numerusform>%n حرفًا، ونحو %1 ث عند القراءة بصوت مسموع</numerusform>
            <numerusform>%n حرف، ونحو %1 ث عند القراءة بصوت مسموع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s), about %1 s when read aloud</source>
        <translation>
            <numerusform>لا كلمات، ونحو %1 ث عند القراءة بصوت مسموع</numerusform>
            <numerusform>كلمة واحدة، ونحو %1 ث عند القراءة بصوت مسموع</numerusform>
            <numerusform>كلمتان، ونحو %1 ث عند القراءة بصوت مسموع</numerusform>
            <numerusform>%n كلمات، ونحو %1 ث عند القراءة بصوت مسموع</numerusform>
            <numerusform>%n كلمة، ونحو %1 ث عند القراءة بصوت مسموع</numerusform>
            <numerusform>%n كلمة، ونحو %1 ث عند القراءة بصوت مسموع</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; the script picks the best %2 s</source>
        <translation>%1؛ ويختار السيناريو أفضل %2 ث</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>التكلفة</translation>
    </message>
    <message>
        <source>Making it costs %1.</source>
        <translation>تكلفة الإنشاء %1.</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>Version</source>
        <translation>النسخة</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>مشترك</translation>
    </message>
    <message>
        <source>To make</source>
        <translation>للإنشاء</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
</context>
<context>
    <name>MediaDelegate</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
</context>
<context>
    <name>MediaImport</name>
    <message>
        <source>Import media</source>
        <translation>استيراد وسائط</translation>
    </message>
    <message>
        <source>“%1” is there again.</source>
        <translation>عاد «%1» متاحًا.</translation>
    </message>
    <message>
        <source>“%1” is not the file that is missing: its content is another one.</source>
        <translation>‏«%1» ليس الملف المفقود: فمحتواه مختلف.</translation>
    </message>
    <message>
        <source>Use it instead</source>
        <translation>استخدامه بدلًا منه</translation>
    </message>
    <message>
        <source>Replace media</source>
        <translation>استبدال الوسائط</translation>
    </message>
    <message>
        <source>The import was cancelled. Files that came in before: %1.</source>
        <translation>أُلغي الاستيراد. الملفات التي أُضيفت قبل ذلك: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be imported. The first: %1</source>
        <translation>
            <numerusform>لم يتعذر استيراد أي ملف: %1</numerusform>
            <numerusform>تعذر استيراد ملف واحد: %1</numerusform>
            <numerusform>تعذر استيراد ملفين. أولهما: %1</numerusform>
            <numerusform>تعذر استيراد %n ملفات. أولها: %1</numerusform>
            <numerusform>تعذر استيراد %n ملفًا. أولها: %1</numerusform>
            <numerusform>تعذر استيراد %n ملف. أولها: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were in the bin already.</source>
        <translation>
            <numerusform>لا ملفات موجودة من قبل في مكتبة الوسائط.</numerusform>
            <numerusform>الملف موجود من قبل في مكتبة الوسائط.</numerusform>
            <numerusform>ملفان موجودان من قبل في مكتبة الوسائط.</numerusform>
            <numerusform>%n ملفات موجودة من قبل في مكتبة الوسائط.</numerusform>
            <numerusform>%n ملفًا موجودة من قبل في مكتبة الوسائط.</numerusform>
            <numerusform>%n ملف موجودة من قبل في مكتبة الوسائط.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) imported.</source>
        <translation>
            <numerusform>لم يُستورد أي ملف.</numerusform>
            <numerusform>استُورد ملف واحد.</numerusform>
            <numerusform>استُورد ملفان.</numerusform>
            <numerusform>استُوردت %n ملفات.</numerusform>
            <numerusform>استُورد %n ملفًا.</numerusform>
            <numerusform>استُورد %n ملف.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <source>What could not be imported</source>
        <translation>ما تعذر استيراده</translation>
    </message>
</context>
<context>
    <name>MediaModel</name>
    <message>
        <source>Missing</source>
        <translation>مفقود</translation>
    </message>
    <message>
        <source>The file is gone from the media folder. Relink it to a copy of it.</source>
        <translation>لم يعد الملف موجودًا في مجلد الوسائط. أعد ربطه بنسخة منه.</translation>
    </message>
    <message>
        <source>Rename media</source>
        <translation>إعادة تسمية الوسائط</translation>
    </message>
    <message>
        <source>Rename folder</source>
        <translation>إعادة تسمية المجلد</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>لا ملفات</numerusform>
            <numerusform>ملف واحد</numerusform>
            <numerusform>ملفان</numerusform>
            <numerusform>%n ملفات</numerusform>
            <numerusform>%n ملفًا</numerusform>
            <numerusform>%n ملف</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MediaPanel</name>
    <message>
        <source>Media</source>
        <translation>الوسائط</translation>
    </message>
    <message>
        <source>No media yet</source>
        <translation>لا توجد وسائط بعد</translation>
    </message>
    <message>
        <source>Drop pictures, videos and sounds here, or whole folders. They are copied into the project.</source>
        <translation>أفلت هنا صورًا أو مقاطع فيديو أو أصواتًا أو مجلدات كاملة، فتُنسخ إلى المشروع.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>استيراد…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لم يُعثر على شيء</translation>
    </message>
    <message>
        <source>No media of this kind has these words in its name.</source>
        <translation>لا توجد وسائط من هذا النوع يحتوي اسمها على هذه الكلمات.</translation>
    </message>
    <message>
        <source>Search media</source>
        <translation>البحث في الوسائط</translation>
    </message>
    <message>
        <source>Kind of media</source>
        <translation>نوع الوسائط</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>الفيديوهات</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>الأصوات</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>أخرى</translation>
    </message>
    <message>
        <source>Show as a list</source>
        <translation>العرض كقائمة</translation>
    </message>
    <message>
        <source>Import media (Ctrl+I)</source>
        <translation>استيراد وسائط (Ctrl+I)</translation>
    </message>
    <message>
        <source>One folder up</source>
        <translation>إلى المجلد الأعلى</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>إلغاء الاستيراد</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>تقدم الاستيراد</translation>
    </message>
    <message>
        <source>Show as pictures</source>
        <translation>العرض كصور</translation>
    </message>
    <message>
        <source>Looking at files…</source>
        <translation>جارٍ فحص الملفات…</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 من %2: %3</translation>
    </message>
    <message>
        <source>Add clip</source>
        <translation>إضافة مقطع</translation>
    </message>
    <message>
        <source>“%1” cannot be put on the timeline: choose it as a look-up table in the inspector.</source>
        <translation>لا يمكن وضع «%1» على المخطط الزمني: اختره بوصفه جدول LUT في لوحة الخصائص.</translation>
    </message>
    <message>
        <source>Choose one picture or video here, and the scenes that are to show it.</source>
        <translation>اختر هنا صورة واحدة أو فيديو واحدًا، والمشاهد التي ستعرضه.</translation>
    </message>
    <message>
        <source>“%1” is no picture or video.</source>
        <translation>‏«%1» ليس صورة ولا فيديو.</translation>
    </message>
    <message>
        <source>Use own picture</source>
        <translation>استخدام صورة خاصة</translation>
    </message>
    <message>
        <source>Choose one sound here, and the sentence that it speaks.</source>
        <translation>اختر هنا صوتًا واحدًا، والجملة التي ينطقها.</translation>
    </message>
    <message>
        <source>“%1” is no sound.</source>
        <translation>‏«%1» ليس ملفًا صوتيًا.</translation>
    </message>
    <message>
        <source>Use own recording</source>
        <translation>استخدام تسجيل خاص</translation>
    </message>
    <message>
        <source>Remove from the bin</source>
        <translation>إزالة من مكتبة الوسائط</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>نقل إلى مجلد</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>مجلد جديد</translation>
    </message>
    <message>
        <source>Relink…</source>
        <translation>إعادة الربط…</translation>
    </message>
    <message>
        <source>Put on the timeline</source>
        <translation>وضع على المخطط الزمني</translation>
    </message>
    <message>
        <source>Use as the scene&apos;s picture</source>
        <translation>استخدام كصورة للمشهد</translation>
    </message>
    <message>
        <source>Use as the sentence&apos;s voice</source>
        <translation>استخدام كصوت للجملة</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>إعادة تسمية</translation>
    </message>
    <message>
        <source>New folder with this</source>
        <translation>مجلد جديد يضم هذا</translation>
    </message>
    <message>
        <source>Move one folder up</source>
        <translation>نقل إلى المجلد الأعلى</translation>
    </message>
    <message>
        <source>Only files of this computer can be imported. Download it first, then drop the file.</source>
        <translation>لا يمكن استيراد إلا ملفات هذا الحاسوب. نزّل الملف أولًا ثم أفلته.</translation>
    </message>
    <message>
        <source>Choose one sound here that is to be the music.</source>
        <translation>اختر هنا صوتًا واحدًا ليكون الموسيقى.</translation>
    </message>
    <message>
        <source>Use own music</source>
        <translation>استخدام موسيقى خاصة</translation>
    </message>
    <message>
        <source>Find missing media…</source>
        <translation>البحث عن الوسائط المفقودة…</translation>
    </message>
    <message>
        <source>Use as the film&apos;s music</source>
        <translation>استخدام كموسيقى للفيلم</translation>
    </message>
</context>
<context>
    <name>NewText</name>
    <message>
        <source>Enter adds it, Escape forgets it</source>
        <translation>يضيفه Enter، ويتجاهله Escape</translation>
    </message>
</context>
<context>
    <name>NodeTools</name>
    <message>
        <source>Earlier take of %1</source>
        <translation>النسخة السابقة من %1</translation>
    </message>
    <message>
        <source>Later take of %1</source>
        <translation>النسخة التالية من %1</translation>
    </message>
    <message>
        <source>Make another take of %1</source>
        <translation>إنشاء نسخة أخرى من %1</translation>
    </message>
    <message>
        <source>Keep %1 as it is</source>
        <translation>تثبيت %1 دون تغيير</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Take %1 of %2</source>
        <translation>النسخة %1 من %2</translation>
    </message>
    <message>
        <source>%1 is kept as it is; press to let it follow changes</source>
        <translation>تم تثبيت %1؛ اضغط للسماح بالتحديث مع التغييرات</translation>
    </message>
    <message>
        <source>Compare the takes of %1</source>
        <translation>مقارنة نسخ %1</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Message</source>
        <translation>رسالة</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>إغلاق هذه الرسالة</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Reset %1</source>
        <translation>إعادة تعيين %1</translation>
    </message>
    <message>
        <source>Drag to change, double click to reset</source>
        <translation>اسحب للتغيير، وانقر نقرًا مزدوجًا لإعادة التعيين</translation>
    </message>
    <message>
        <source>“%1” is not a number. Type one such as 12.5, or a sum such as 1500/2.</source>
        <translation>‏«%1» ليس رقمًا. اكتب رقمًا مثل 12.5، أو عملية حسابية مثل ‎1500/2.</translation>
    </message>
    <message>
        <source>%1 must be between %2 and %3.</source>
        <translation>يجب أن تكون قيمة %1 بين %2 و%3.</translation>
    </message>
</context>
<context>
    <name>PreviewCanvas</name>
    <message>
        <source>Preview of the film</source>
        <translation>معاينة الفيلم</translation>
    </message>
    <message>
        <source>Transform clip</source>
        <translation>تحويل المقطع</translation>
    </message>
    <message>
        <source>Text on the film</source>
        <translation>النص على الفيلم</translation>
    </message>
    <message>
        <source>Choose a picture or video on a track of your own that is shown at the playhead; then it can be cropped.</source>
        <translation>اختر صورة أو فيديو على مسار خاص بك يظهر عند رأس التشغيل؛ عندئذ يمكن اقتصاصه.</translation>
    </message>
    <message>
        <source>Move in %1</source>
        <translation>نقل في %1</translation>
    </message>
    <message>
        <source>A crop is the same in every shape. Go to the base layout to change it.</source>
        <translation>القص واحد في كل الأشكال. انتقل إلى التخطيط الأساسي لتغييره.</translation>
    </message>
    <message>
        <source>Show the base layout</source>
        <translation>إظهار التخطيط الأساسي</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Click to show frames</source>
        <translation>انقر لعرض الإطارات</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>%1×%2</source>
        <translation>‎%1×%2‎</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>‎%1×‎</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) dropped</source>
        <translation>
            <numerusform>لم يسقط أي إطار</numerusform>
            <numerusform>سقط إطار واحد</numerusform>
            <numerusform>سقط إطاران</numerusform>
            <numerusform>سقطت %n إطارات</numerusform>
            <numerusform>سقط %n إطارًا</numerusform>
            <numerusform>سقط %n إطار</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProvidersPage</name>
    <message>
        <source>Script</source>
        <translation>السيناريو</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>التعليق الصوتي</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>الحركة</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>الموسيقى</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>مدمج</translation>
    </message>
    <message>
        <source>Each step of a short can be made by a service of yours; the built-in one is always there. They are asked from the top. What is changed here counts when Shortwright is started again.</source>
        <translation>يمكن أن تنفذ خدمةٌ تختارها كل خطوة من المقطع، والمدمجة متاحة دائمًا. يبدأ السؤال من الأعلى. تسري التغييرات عند تشغيل Shortwright من جديد.</translation>
    </message>
    <message>
        <source>When one cannot, ask the next</source>
        <translation>إن لم يستطع أحدها فاسأل التالي</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>الخطوة</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>الخدمات</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>لأعلى</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>لأسفل</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>Keep key</source>
        <translation>حفظ المفتاح</translation>
    </message>
    <message>
        <source>Forget key</source>
        <translation>نسيان المفتاح</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>اختبار</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Keeping the key…</source>
        <translation>جارٍ حفظ المفتاح…</translation>
    </message>
    <message>
        <source>Forgetting the key…</source>
        <translation>جارٍ نسيان المفتاح…</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>جارٍ سؤال %1…</translation>
    </message>
    <message>
        <source>Name of the new provider</source>
        <translation>اسم الخدمة الجديدة</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>البروتوكول</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>the usual one</source>
        <translation>المعتاد</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>جمع</translation>
    </message>
    <message>
        <source>Add a provider</source>
        <translation>إضافة خدمة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Needs no network and no account.</source>
        <translation>لا تحتاج إلى شبكة ولا إلى حساب.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Workflow file</source>
        <translation>ملف سير العمل</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Shortwright cannot start</source>
        <translation>تعذر بدء تشغيل Shortwright</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>مفقود: %1</translation>
    </message>
</context>
<context>
    <name>RecentButton</name>
    <message>
        <source>Has unsaved work</source>
        <translation>فيه عمل غير محفوظ</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>فتح %1</translation>
    </message>
</context>
<context>
    <name>RecorderBar</name>
    <message>
        <source>Hear the film</source>
        <translation>سماع الفيلم</translation>
    </message>
    <message>
        <source>Discard the recording (Esc)</source>
        <translation>تجاهل التسجيل (Esc)</translation>
    </message>
    <message>
        <source>Close the recorder</source>
        <translation>إغلاق المسجّل</translation>
    </message>
    <message>
        <source>Voice-over recorder</source>
        <translation>مسجّل التعليق الصوتي</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>الميكروفون</translation>
    </message>
    <message>
        <source>Play the film&apos;s sound while recording; only with headphones, else the microphone hears it too</source>
        <translation>تشغيل صوت الفيلم أثناء التسجيل؛ مع سماعات الرأس فقط، وإلا التقطه الميكروفون أيضًا</translation>
    </message>
    <message>
        <source>Recorded so far</source>
        <translation>المدة المسجَّلة حتى الآن</translation>
    </message>
    <message>
        <source>System&apos;s microphone</source>
        <translation>ميكروفون النظام</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>احتفاظ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>End the recording and put it on the timeline (R)</source>
        <translation>إنهاء التسجيل ووضعه على المخطط الزمني (R)</translation>
    </message>
    <message>
        <source>Record from the playhead on (R)</source>
        <translation>التسجيل بدءًا من رأس التشغيل (R)</translation>
    </message>
</context>
<context>
    <name>RecordingLight</name>
    <message>
        <source>REC</source>
        <translation>تسجيل</translation>
    </message>
</context>
<context>
    <name>ReportWindow</name>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>SceneCard</name>
    <message>
        <source>Hook</source>
        <translation>افتتاحية جاذبة</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>نقطة</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>خاتمة</translation>
    </message>
    <message>
        <source>Move this scene</source>
        <translation>نقل هذا المشهد</translation>
    </message>
    <message>
        <source>Add a sentence to this scene</source>
        <translation>إضافة جملة إلى هذا المشهد</translation>
    </message>
    <message>
        <source>More for this scene</source>
        <translation>المزيد لهذا المشهد</translation>
    </message>
    <message>
        <source>Add a scene before it</source>
        <translation>إضافة مشهد قبله</translation>
    </message>
    <message>
        <source>Add a scene after it</source>
        <translation>إضافة مشهد بعده</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>نقل إلى أعلى</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>نقل إلى أسفل</translation>
    </message>
    <message>
        <source>Replace the picture…</source>
        <translation>استبدال الصورة…</translation>
    </message>
    <message>
        <source>Remove this scene</source>
        <translation>إزالة هذا المشهد</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Scene %1, %2</source>
        <translation>المشهد %1، %2</translation>
    </message>
    <message>
        <source>Picture, camera and mood of scene %1</source>
        <translation>صورة المشهد %1 وكاميرته وأجواؤه</translation>
    </message>
    <message>
        <source>Scene %1, sentence %2</source>
        <translation>المشهد %1، الجملة %2</translation>
    </message>
    <message>
        <source>Picture, camera and mood</source>
        <translation>الصورة والكاميرا والأجواء</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>Make the picture of this scene again</source>
        <translation>إعادة إنشاء صورة هذا المشهد</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>the picture of this scene</source>
        <translation>صورة هذا المشهد</translation>
    </message>
    <message>
        <source>Replace the picture with one of your own</source>
        <translation>استبدال الصورة بصورة خاصة بك</translation>
    </message>
    <message>
        <source>Write a new sentence</source>
        <translation>اكتب جملة جديدة</translation>
    </message>
</context>
<context>
    <name>SceneDetails</name>
    <message>
        <source>Camera</source>
        <translation>الكاميرا</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>الانتقال</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>الأجواء</translation>
    </message>
    <message>
        <source>Picture prompt</source>
        <translation>وصف الصورة المطلوبة</translation>
    </message>
    <message>
        <source>What the picture shows</source>
        <translation>ما تُظهره الصورة</translation>
    </message>
    <message>
        <source>Not in the picture</source>
        <translation>خارج الصورة</translation>
    </message>
    <message>
        <source>What the picture must not show</source>
        <translation>ما يجب ألا تُظهره الصورة</translation>
    </message>
    <message>
        <source>Nothing in particular</source>
        <translation>لا شيء محدد</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>تُظهر</translation>
    </message>
    <message>
        <source>Not</source>
        <translation>بدون</translation>
    </message>
</context>
<context>
    <name>SceneThumbnail</name>
    <message>
        <source>Picture of the scene</source>
        <translation>صورة المشهد</translation>
    </message>
</context>
<context>
    <name>ScriptEditing</name>
    <message>
        <source>Put the cursor between two words to split the sentence there.</source>
        <translation>ضع المؤشر بين كلمتين لتقسيم الجملة هناك.</translation>
    </message>
    <message>
        <source>Split sentence</source>
        <translation>تقسيم الجملة</translation>
    </message>
    <message>
        <source>This is the first sentence of its scene. Move it to the scene before with Alt+Up.</source>
        <translation>هذه أول جملة في مشهدها. انقلها إلى المشهد السابق بالضغط على Alt+Up.</translation>
    </message>
    <message>
        <source>Make another take</source>
        <translation>إنشاء نسخة أخرى</translation>
    </message>
</context>
<context>
    <name>ScriptHead</name>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>الوصف</translation>
    </message>
    <message>
        <source>Description for where it is published</source>
        <translation>الوصف الذي يُنشر مع الفيديو</translation>
    </message>
    <message>
        <source>Hashtags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>#hashtags</source>
        <translation>‏#وسوم</translation>
    </message>
    <message>
        <source>Next blank</source>
        <translation>الفراغ التالي</translation>
    </message>
    <message numerus="yes">
        <source>This is an outline with %n blank(s) to fill in.</source>
        <translation>
            <numerusform>هذا مخطط أولي بلا فراغات.</numerusform>
            <numerusform>هذا مخطط أولي فيه فراغ واحد يجب ملؤه.</numerusform>
            <numerusform>هذا مخطط أولي فيه فراغان يجب ملؤهما.</numerusform>
            <numerusform>هذا مخطط أولي فيه %n فراغات يجب ملؤها.</numerusform>
            <numerusform>هذا مخطط أولي فيه %n فراغًا يجب ملؤه.</numerusform>
            <numerusform>هذا مخطط أولي فيه %n فراغ يجب ملؤه.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScriptPanel</name>
    <message>
        <source>Nothing is open</source>
        <translation>لا يوجد شيء مفتوح</translation>
    </message>
    <message>
        <source>The script of the open project is written here.</source>
        <translation>يُكتب هنا سيناريو المشروع المفتوح.</translation>
    </message>
    <message>
        <source>There is no script yet</source>
        <translation>لا يوجد سيناريو بعد</translation>
    </message>
    <message>
        <source>It is written from the text or the topic of this short. Every sentence can then be changed here.</source>
        <translation>يُكتب من نص هذا الفيديو القصير أو موضوعه، ويمكن بعد ذلك تغيير كل جملة هنا.</translation>
    </message>
    <message>
        <source>Write the script</source>
        <translation>كتابة السيناريو</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>السيناريو</translation>
    </message>
    <message>
        <source>Add a scene</source>
        <translation>إضافة مشهد</translation>
    </message>
    <message>
        <source>Add a scene at the end</source>
        <translation>إضافة مشهد في النهاية</translation>
    </message>
    <message>
        <source>Write the first sentence of a new scene</source>
        <translation>اكتب أول جملة في مشهد جديد</translation>
    </message>
    <message>
        <source>Choose a scene or a sentence whose takes are to be compared.</source>
        <translation>اختر مشهدًا أو جملة لمقارنة لقطاتها.</translation>
    </message>
    <message>
        <source>There is one take only. Make another one first (%1).</source>
        <translation>هناك لقطة واحدة فقط. اصنع لقطة أخرى أولًا (%1).</translation>
    </message>
</context>
<context>
    <name>SentenceRow</name>
    <message>
        <source>Move this sentence</source>
        <translation>نقل هذه الجملة</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>نحو %1</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>تسمية توضيحية</translation>
    </message>
    <message>
        <source>Caption of %1</source>
        <translation>التسمية التوضيحية: %1</translation>
    </message>
    <message>
        <source>What captions show instead of the spoken words. Empty it to show what is spoken.</source>
        <translation>ما تعرضه التسميات التوضيحية بدلًا من الكلام المنطوق. اتركها فارغة لعرض ما يُنطق.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>Make the voice of this sentence again</source>
        <translation>إعادة إنشاء صوت هذه الجملة</translation>
    </message>
    <message>
        <source>Fill in the blank</source>
        <translation>ملء الفراغ</translation>
    </message>
    <message>
        <source>the voice of this sentence</source>
        <translation>صوت هذه الجملة</translation>
    </message>
    <message>
        <source>Voice of this sentence</source>
        <translation>صوت هذه الجملة</translation>
    </message>
    <message>
        <source>More for this sentence</source>
        <translation>المزيد لهذه الجملة</translation>
    </message>
    <message>
        <source>The short&apos;s voice</source>
        <translation>صوت التعليق في الفيديو</translation>
    </message>
    <message>
        <source>Write the caption otherwise</source>
        <translation>كتابة التسمية بصيغة أخرى</translation>
    </message>
    <message>
        <source>Use my own recording…</source>
        <translation>استخدام تسجيلي الخاص…</translation>
    </message>
    <message>
        <source>Add a sentence after it</source>
        <translation>إضافة جملة بعدها</translation>
    </message>
    <message>
        <source>Join with the next one</source>
        <translation>دمج مع التالية</translation>
    </message>
    <message>
        <source>Move up	Alt+Up</source>
        <translation>نقل إلى أعلى	Alt+Up</translation>
    </message>
    <message>
        <source>Move down	Alt+Down</source>
        <translation>نقل إلى أسفل	Alt+Down</translation>
    </message>
    <message>
        <source>Remove this sentence</source>
        <translation>إزالة هذه الجملة</translation>
    </message>
    <message>
        <source>the short&apos;s voice</source>
        <translation>صوت التعليق في الفيديو</translation>
    </message>
    <message>
        <source>Voice of this sentence: %1</source>
        <translation>صوت هذه الجملة: %1</translation>
    </message>
    <message>
        <source>Spoken at the playhead</source>
        <translation>تُنطق الآن عند رأس التشغيل</translation>
    </message>
    <message>
        <source>Hear all of the recording</source>
        <translation>استخدام التسجيل كاملًا</translation>
    </message>
    <message>
        <source>own recording</source>
        <translation>تسجيل خاص</translation>
    </message>
    <message>
        <source>Words not found</source>
        <translation>لم يُعثر على الكلمات</translation>
    </message>
    <message>
        <source>%1 Captions are spread over the recording, and deleting words does not cut it.</source>
        <translation>‏%1 تُوزَّع التسميات التوضيحية على التسجيل كله، ولا يؤدي حذف الكلمات إلى قصه.</translation>
    </message>
    <message>
        <source>Hear all of the recording again</source>
        <translation>العودة إلى استخدام التسجيل كاملًا</translation>
    </message>
    <message>
        <source>Use the generated voice again</source>
        <translation>العودة إلى استخدام الصوت المُنشأ</translation>
    </message>
    <message>
        <source>Use generated voice</source>
        <translation>استخدام الصوت المُنشأ</translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>General</source>
        <translation>عام</translation>
    </message>
    <message>
        <source>Voices and looks</source>
        <translation>أصوات التعليق والمظاهر</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>الاختصارات</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>حسب النظام</translation>
    </message>
    <message>
        <source>Shortwright speaks %1 when it is started again.</source>
        <translation>ستُعرض واجهة Shortwright باللغة «%1» عند إعادة تشغيله.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكنة</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتحة</translation>
    </message>
    <message>
        <source>Make what an edit made stale by itself, while it costs nothing</source>
        <translation>الإنشاء التلقائي لما يتقادم بعد التعديل، ما دام ذلك مجانيًا</translation>
    </message>
    <message>
        <source>Making</source>
        <translation>الإنشاء</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>المشاريع</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>أصوات التعليق</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>المظاهر</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>الموسيقى</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <translation>البحث في الاختصارات</translation>
    </message>
    <message>
        <source>Set of shortcuts</source>
        <translation>مجموعة الاختصارات</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>إعادة تعيين الكل</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>الإجراء</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>مفتاح جديد</translation>
    </message>
    <message>
        <source>New key for %1</source>
        <translation>مفتاح جديد لـ «%1»</translation>
    </message>
    <message>
        <source>%1 is also the key of: %2. Neither works until one of them gets another key.</source>
        <translation>‏%1 هو أيضًا مفتاح: %2. لن يعمل أي منهما حتى يُعيَّن لأحدهما مفتاح آخر.</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>بلا مفتاح</translation>
    </message>
    <message>
        <source>Automation</source>
        <translation>الأتمتة</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>تغيير…</translation>
    </message>
    <message>
        <source>Change the folder of new projects</source>
        <translation>تغيير مجلد المشاريع الجديدة</translation>
    </message>
    <message>
        <source>Where should new projects go?</source>
        <translation>أين توضع المشاريع الجديدة؟</translation>
    </message>
    <message>
        <source>Nothing can be written into %1. Choose another folder.</source>
        <translation>تتعذر الكتابة في %1. اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>New shorts begin with what is chosen here. Each can be given another one.</source>
        <translation>تبدأ المقاطع الجديدة بما يُختار هنا. ويمكن لكل منها أن يأخذ غيره.</translation>
    </message>
    <message>
        <source>The language&apos;s own</source>
        <translation>الافتراضي للغة</translation>
    </message>
    <message>
        <source>As the text feels</source>
        <translation>حسب أجواء النص</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>الخدمات</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>الاستوديو</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>النفقات</translation>
    </message>
</context>
<context>
    <name>ShapeMenu</name>
    <message>
        <source>%1 (base)</source>
        <translation>%1 (الأساسي)</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>الشكل</translation>
    </message>
    <message>
        <source>The shape that is shown: what is moved in another one than the base stays as it is in the base</source>
        <translation>الشكل المعروض: ما يُنقل في شكل غير الأساسي يبقى كما هو في الأساسي</translation>
    </message>
    <message>
        <source>Add shape %1</source>
        <translation>إضافة الشكل %1</translation>
    </message>
    <message>
        <source>Back to the base layout: what is chosen</source>
        <translation>العودة إلى التخطيط الأساسي: المحدد</translation>
    </message>
    <message>
        <source>Back to the base layout</source>
        <translation>العودة إلى التخطيط الأساسي</translation>
    </message>
    <message>
        <source>Back to the base layout: all of %1</source>
        <translation>العودة إلى التخطيط الأساسي: كل %1</translation>
    </message>
    <message>
        <source>%1: back to the base layout</source>
        <translation>%1: العودة إلى التخطيط الأساسي</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>إزالة %1</translation>
    </message>
    <message>
        <source>Remove shape %1</source>
        <translation>إزالة الشكل %1</translation>
    </message>
</context>
<context>
    <name>Speed</name>
    <message>
        <source>Constant</source>
        <translation>ثابت</translation>
    </message>
    <message>
        <source>Ramp up</source>
        <translation>تسارع</translation>
    </message>
    <message>
        <source>Ramp down</source>
        <translation>تباطؤ</translation>
    </message>
    <message>
        <source>Montage</source>
        <translation>مونتاج</translation>
    </message>
    <message>
        <source>Hero</source>
        <translation>البطل</translation>
    </message>
    <message>
        <source>Bullet</source>
        <translation>الرصاصة</translation>
    </message>
</context>
<context>
    <name>SpeedEditor</name>
    <message>
        <source>Speed curve</source>
        <translation>منحنى السرعة</translation>
    </message>
    <message>
        <source>Drag the points. A double click adds a point to the curve or takes it away.</source>
        <translation>اسحب النقاط. يضيف النقر المزدوج نقطة إلى المنحنى أو يزيلها.</translation>
    </message>
    <message>
        <source>%1× at %2 %</source>
        <translation>‎%1×‎ عند %2%</translation>
    </message>
</context>
<context>
    <name>SpendingChart</name>
    <message>
        <source>What was paid in each month</source>
        <translation>المدفوع في كل شهر</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a month and its year</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>SpendingPage</name>
    <message>
        <source>What the providers of your settings were paid for what you had made, by their published prices. What is made on this computer is free.</source>
        <translation>ما دُفع للخدمات في إعداداتك مقابل ما طلبت إنجازه، بحسب أسعارهم المنشورة. ما يُنجز على هذا الحاسوب مجاني.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>النفقات</translation>
    </message>
    <message>
        <source>Nothing was paid yet</source>
        <translation>لم يُدفع شيء بعد</translation>
    </message>
    <message>
        <source>When a provider that costs something makes a step, what it was paid is shown here, by month, provider and step.</source>
        <translation>عندما تنجز خدمة مدفوعة خطوةً ما، يظهر هنا ما دُفع لها بحسب الشهر والخدمة والخطوة.</translation>
    </message>
    <message>
        <source>The chosen month</source>
        <translation>الشهر المختار</translation>
    </message>
    <message>
        <source>By provider</source>
        <translation>حسب الخدمة</translation>
    </message>
    <message>
        <source>By step</source>
        <translation>حسب الخطوة</translation>
    </message>
    <message>
        <source>Monthly budget</source>
        <translation>الميزانية الشهرية</translation>
    </message>
    <message>
        <source>When it is used up, paid providers are not asked any more until the next month</source>
        <translation>عند نفادها لا يُطلب شيء من الخدمات المدفوعة حتى الشهر التالي</translation>
    </message>
    <message>
        <source>Most that may be spent in a month</source>
        <translation>أقصى ما يجوز إنفاقه في الشهر</translation>
    </message>
    <message>
        <source>How much of the budget is spent</source>
        <translation>مقدار ما أُنفق من الميزانية</translation>
    </message>
    <message>
        <source>What is left of the budget</source>
        <translation>المتبقي من الميزانية</translation>
    </message>
    <message>
        <source>Ask before spending more than</source>
        <translation>السؤال قبل إنفاق أكثر من</translation>
    </message>
    <message>
        <source>Amount from which on it is asked</source>
        <translation>المبلغ الذي يُسأل ابتداءً منه</translation>
    </message>
    <message>
        <source>Once you have agreed, it is not asked again for as much until Shortwright is closed.</source>
        <translation>بعد موافقتك لن تُسأل مجددًا عن مبلغ مماثل حتى إغلاق Shortwright.</translation>
    </message>
    <message>
        <source>Credits at the studio</source>
        <translation>الرصيد لدى الاستوديو</translation>
    </message>
    <message>
        <source>Used this month</source>
        <translation>المستخدم هذا الشهر</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>فتح المجلد</translation>
    </message>
    <message>
        <source>Every paid run is a line of the book</source>
        <translation>كل تشغيل مدفوع سطر في السجل</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Write all that was ever paid as a table (CSV)</source>
        <translation>كتابة كل ما دُفع حتى الآن في جدول (CSV)</translation>
    </message>
    <message>
        <source>Reading what was paid…</source>
        <translation>جارٍ قراءة المدفوعات…</translation>
    </message>
    <message>
        <source>Asking the studio…</source>
        <translation>جارٍ سؤال الاستوديو…</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 for %n run(s)</source>
        <translation>
            <numerusform>%1: %2 دون أي تشغيل</numerusform>
            <numerusform>%1: %2 مقابل تشغيل واحد</numerusform>
            <numerusform>%1: %2 مقابل تشغيلين</numerusform>
            <numerusform>%1: %2 مقابل %n تشغيلات</numerusform>
            <numerusform>%1: %2 مقابل %n تشغيلًا</numerusform>
            <numerusform>%1: %2 مقابل %n تشغيل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The price of %n run(s) is not known: %1.</source>
        <translation>
            <numerusform>كل الأسعار معروفة: %1.</numerusform>
            <numerusform>سعر تشغيل واحد غير معروف: %1.</numerusform>
            <numerusform>سعر تشغيلين غير معروف: %1.</numerusform>
            <numerusform>سعر %n تشغيلات غير معروف: %1.</numerusform>
            <numerusform>سعر %n تشغيلًا غير معروف: %1.</numerusform>
            <numerusform>سعر %n تشغيل غير معروف: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Besides %1, which is in no sum.</source>
        <translation>إضافة إلى %1 غير المحتسب في أي مجموع.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) without a price</source>
        <translation>
            <numerusform>لا تشغيلات بلا سعر</numerusform>
            <numerusform>تشغيل واحد بلا سعر</numerusform>
            <numerusform>تشغيلان بلا سعر</numerusform>
            <numerusform>%n تشغيلات بلا سعر</numerusform>
            <numerusform>%n تشغيلًا بلا سعر</numerusform>
            <numerusform>%n تشغيل بلا سعر</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no limit. Spent this month: %1.</source>
        <translation>لا يوجد حد. المُنفق هذا الشهر: %1.</translation>
    </message>
    <message>
        <source>The budget of this month is used up: paid providers are not asked any more until the next month begins, or the budget is raised.</source>
        <translation>نفدت ميزانية هذا الشهر: لن يُطلب شيء من الخدمات المدفوعة حتى بداية الشهر التالي أو زيادة الميزانية.</translation>
    </message>
    <message>
        <source>%1 of %2 are spent, %3 are left.</source>
        <translation>أُنفق %1 من %2، ويتبقى %3.</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>المتبقي %1</translation>
    </message>
    <message>
        <source>%1 left · %2</source>
        <translation>المتبقي %1 · %2</translation>
    </message>
    <message>
        <source>%1 set aside for what is under way</source>
        <translation>%1 محجوز لما هو قيد الإنجاز</translation>
    </message>
    <message>
        <source>Export what was paid</source>
        <translation>تصدير المدفوعات</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>جداول (*.csv)</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>تمت كتابة %1.</translation>
    </message>
</context>
<context>
    <name>SpendingWatch</name>
    <message>
        <source>Making it costs %1. Shall it be made?</source>
        <translation>تكلفة الإنشاء %1. هل تريد الإنشاء؟</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>إنشاء</translation>
    </message>
    <message>
        <source>Looking what was spent…</source>
        <translation>جارٍ التحقق من النفقات…</translation>
    </message>
    <message>
        <source>%1 of this month&apos;s budget of %2 are spent. When it is used up, paid providers are not asked any more.</source>
        <translation>أُنفق %1 من ميزانية هذا الشهر البالغة %2. عند نفادها لن يُطلب شيء من الخدمات المدفوعة.</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>النفقات</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>What will your next short be about?</source>
        <translation>ما موضوع الفيديو القصير التالي؟</translation>
    </message>
    <message>
        <source>Everything is made on your machine: script, pictures, voice, captions, music and film.</source>
        <translation>يُنشأ كل شيء على جهازك: السيناريو والصور والتعليق الصوتي والتسميات التوضيحية والموسيقى والفيلم.</translation>
    </message>
    <message>
        <source>Write or paste a text</source>
        <translation>كتابة نص أو لصقه</translation>
    </message>
    <message>
        <source>An article, notes or bullets become a script</source>
        <translation>يتحول مقال أو ملاحظات أو نقاط إلى سيناريو</translation>
    </message>
    <message>
        <source>Start from an idea</source>
        <translation>البدء من فكرة</translation>
    </message>
    <message>
        <source>A few words become an outline to fill in</source>
        <translation>تتحول بضع كلمات إلى مخطط أولي تكمله</translation>
    </message>
    <message>
        <source>Import footage</source>
        <translation>استيراد لقطات</translation>
    </message>
    <message>
        <source>Begin with your own pictures and videos</source>
        <translation>ابدأ بصورك ومقاطع الفيديو الخاصة بك</translation>
    </message>
    <message>
        <source>Open a template</source>
        <translation>فتح قالب</translation>
    </message>
    <message>
        <source>A look, a voice and a length that fit together</source>
        <translation>مظهر وتعليق صوتي ومدة متناسقة معًا</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>المشاريع الأخيرة</translation>
    </message>
    <message>
        <source>No projects yet</source>
        <translation>لا توجد مشاريع بعد</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>تجربة النموذج</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>فتح مشروع…</translation>
    </message>
    <message>
        <source>Script, pictures, voice, captions, music and film: made by the providers of your settings, and on your machine.</source>
        <translation>النص والصور والصوت والتسميات والموسيقى والفيلم: تصنعها الخدمات المحددة في إعداداتك وعلى جهازك.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 د %2 ث</translation>
    </message>
</context>
<context>
    <name>StudioPage</name>
    <message>
        <source>Address of the studio</source>
        <translation>عنوان الاستوديو</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>الرمز المميز</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>اختبار</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>A studio&apos;s server makes steps of your shorts for you, so that they need not be made on this computer. What it does not make, and what it cannot make at the moment, is made here. What is changed here counts when Shortwright is started again.</source>
        <translation>ينجز خادم الاستوديو خطوات من مقاطعك القصيرة حتى لا يلزم إنجازها على هذا الحاسوب. وما لا ينجزه، أو لا يستطيع إنجازه في حينه، يُنجز هنا. يسري ما تغيّره هنا عند تشغيل Shortwright في المرة القادمة.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Sign in with</source>
        <translation>تسجيل الدخول عبر</translation>
    </message>
    <message>
        <source>E-mail address and password</source>
        <translation>البريد الإلكتروني وكلمة المرور</translation>
    </message>
    <message>
        <source>A token</source>
        <translation>رمز مميز</translation>
    </message>
    <message>
        <source>as the studio has shown it</source>
        <translation>كما عرضه الاستوديو</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>تم تسجيل الدخول</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>It makes</source>
        <translation>ينجز</translation>
    </message>
    <message>
        <source>The studio makes this step</source>
        <translation>ينجز الاستوديو هذه الخطوة</translation>
    </message>
    <message>
        <source>Ask the studio whether it answers, and what it makes</source>
        <translation>اسأل الاستوديو هل يستجيب وماذا ينجز</translation>
    </message>
    <message>
        <source>The token of this computer is removed there and forgotten here</source>
        <translation>يُحذف رمز هذا الحاسوب هناك ويُنسى هنا</translation>
    </message>
    <message>
        <source>Asking the studio…</source>
        <translation>جارٍ سؤال الاستوديو…</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>جارٍ تسجيل الخروج…</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1 باسم %2</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>جارٍ تسجيل الدخول…</translation>
    </message>
</context>
<context>
    <name>TakeView</name>
    <message>
        <source>Earlier take, %1</source>
        <translation>النسخة السابقة، %1</translation>
    </message>
    <message>
        <source>Later take, %1</source>
        <translation>النسخة التالية، %1</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>مستخدمة</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>استخدام هذه</translation>
    </message>
    <message>
        <source>Use this take, %1</source>
        <translation>استخدام هذه النسخة، %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>مختارة</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>Pause, %1</source>
        <translation>إيقاف مؤقت، %1</translation>
    </message>
    <message>
        <source>Play, %1</source>
        <translation>تشغيل، %1</translation>
    </message>
</context>
<context>
    <name>TakeWave</name>
    <message>
        <source>Click to listen from there</source>
        <translation>انقر للاستماع من هناك</translation>
    </message>
</context>
<context>
    <name>TakesPage</name>
    <message>
        <source>Compare takes</source>
        <translation>مقارنة النسخ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>left</source>
        <translation>اليسار</translation>
    </message>
    <message>
        <source>right</source>
        <translation>اليمين</translation>
    </message>
    <message>
        <source>Left and Right choose, Up and Down show other takes, Space plays, Enter uses the chosen one, Esc goes back.</source>
        <translation>السهمان الأيسر والأيمن للاختيار، والأعلى والأسفل لعرض نسخ أخرى، والمسافة للتشغيل، وEnter لاستخدام المختارة، وEsc للرجوع.</translation>
    </message>
    <message>
        <source>Left and Right choose, Up and Down show other takes, Enter uses the chosen one, Esc goes back.</source>
        <translation>السهمان الأيسر والأيمن للاختيار، والأعلى والأسفل لعرض نسخ أخرى، وEnter لاستخدام المختارة، وEsc للرجوع.</translation>
    </message>
    <message>
        <source>Picture of scene %1</source>
        <translation>صورة المشهد %1</translation>
    </message>
    <message>
        <source>Voice of “%1”</source>
        <translation>صوت «%1»</translation>
    </message>
    <message>
        <source>Take %1 of %2</source>
        <translation>اللقطة %1 من %2</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>التعليق الصوتي</translation>
    </message>
    <message>
        <source>The language&apos;s own</source>
        <translation>الافتراضي للغة</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>تعرض</translation>
    </message>
    <message>
        <source>Not</source>
        <translation>بدون</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>أُنشئت بواسطة</translation>
    </message>
    <message>
        <source>Use another take</source>
        <translation>استخدام نسخة أخرى</translation>
    </message>
</context>
<context>
    <name>TaskBar</name>
    <message>
        <source>What is done in the background</source>
        <translation>ما يجري في الخلفية</translation>
    </message>
    <message>
        <source>Progress of what is done in the background</source>
        <translation>تقدم ما يجري في الخلفية</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>إيقاف</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Track %1</source>
        <translation>المسار %1</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>مكتوم</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>مقفل</translation>
    </message>
    <message>
        <source>%1: %2, %3 to %4</source>
        <translation>%1: %2، من %3 إلى %4</translation>
    </message>
    <message>
        <source>its file is missing</source>
        <translation>ملفه مفقود</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>being made</source>
        <translation>قيد الإنشاء</translation>
    </message>
    <message>
        <source>to be made</source>
        <translation>بانتظار الإنشاء</translation>
    </message>
    <message>
        <source>Add overlay track</source>
        <translation>إضافة مسار تراكب</translation>
    </message>
    <message>
        <source>Add sound track</source>
        <translation>إضافة مسار صوت</translation>
    </message>
    <message>
        <source>Delete marker</source>
        <translation>حذف العلامة</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>لصق</translation>
    </message>
    <message>
        <source>Add marker</source>
        <translation>إضافة علامة</translation>
    </message>
    <message>
        <source>Edit text</source>
        <translation>تحرير النص</translation>
    </message>
    <message>
        <source>Unlock: may be made again</source>
        <translation>إلغاء القفل: السماح بإعادة الإنشاء</translation>
    </message>
    <message>
        <source>Lock: never make again</source>
        <translation>قفل: عدم إعادة الإنشاء أبدًا</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>إلغاء القفل</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>قفل</translation>
    </message>
    <message>
        <source>Split at playhead</source>
        <translation>تقسيم عند رأس التشغيل</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>قص</translation>
    </message>
    <message>
        <source>Paste attributes</source>
        <translation>لصق السمات</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>تكرار</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>فك التجميع</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>تجميع</translation>
    </message>
    <message>
        <source>Freeze frame at playhead</source>
        <translation>تجميد الإطار عند رأس التشغيل</translation>
    </message>
    <message>
        <source>Detach sound</source>
        <translation>فصل الصوت</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Ripple delete</source>
        <translation>حذف مع سد الفجوة</translation>
    </message>
    <message>
        <source>Show track</source>
        <translation>إظهار المسار</translation>
    </message>
    <message>
        <source>Unmute track</source>
        <translation>إلغاء كتم المسار</translation>
    </message>
    <message>
        <source>Hide track</source>
        <translation>إخفاء المسار</translation>
    </message>
    <message>
        <source>Mute track</source>
        <translation>كتم المسار</translation>
    </message>
    <message>
        <source>Hear all tracks</source>
        <translation>سماع كل المسارات</translation>
    </message>
    <message>
        <source>Hear only this track</source>
        <translation>سماع هذا المسار فقط</translation>
    </message>
    <message>
        <source>Unlock track</source>
        <translation>إلغاء قفل المسار</translation>
    </message>
    <message>
        <source>Lock track</source>
        <translation>قفل المسار</translation>
    </message>
    <message>
        <source>Rename track</source>
        <translation>إعادة تسمية المسار</translation>
    </message>
    <message>
        <source>Move track up</source>
        <translation>نقل المسار إلى أعلى</translation>
    </message>
    <message>
        <source>Move track down</source>
        <translation>نقل المسار إلى أسفل</translation>
    </message>
    <message>
        <source>Move track</source>
        <translation>نقل المسار</translation>
    </message>
    <message>
        <source>Remove track</source>
        <translation>إزالة المسار</translation>
    </message>
    <message>
        <source>What was dropped is no longer among the project&apos;s media. Import it again.</source>
        <translation>ما أُفلت لم يعد ضمن وسائط المشروع. استورده مرة أخرى.</translation>
    </message>
    <message>
        <source>Name of the track</source>
        <translation>اسم المسار</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>إظهار</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>إلغاء الكتم</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>كتم</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>من %1 إلى %2</translation>
    </message>
    <message>
        <source>Its file is missing</source>
        <translation>ملفه مفقود</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>المخطط الزمني</translation>
    </message>
    <message>
        <source>Ctrl with the arrow keys goes from clip to clip</source>
        <translation>ينتقل Ctrl مع مفاتيح الأسهم من مقطع إلى آخر</translation>
    </message>
    <message>
        <source>Choose the clips that are to be copied, or a scene whose attributes are.</source>
        <translation>اختر المقاطع المراد نسخها، أو مشهدًا لنسخ سماته.</translation>
    </message>
    <message>
        <source>Copy attributes</source>
        <translation>نسخ السمات</translation>
    </message>
    <message>
        <source>Paste attributes…</source>
        <translation>لصق السمات…</translation>
    </message>
    <message>
        <source>Relink “%1”…</source>
        <translation>إعادة ربط «%1»…</translation>
    </message>
    <message>
        <source>Generate again</source>
        <translation>إعادة الإنشاء</translation>
    </message>
    <message>
        <source>Find missing media…</source>
        <translation>البحث عن الوسائط المفقودة…</translation>
    </message>
    <message>
        <source>Add text</source>
        <translation>إضافة نص</translation>
    </message>
    <message>
        <source>Show it in this scene</source>
        <translation>عرضه في هذا المشهد</translation>
    </message>
    <message>
        <source>Use it as the voice of this sentence</source>
        <translation>استخدامه صوتًا لهذه الجملة</translation>
    </message>
    <message>
        <source>Use it as the music</source>
        <translation>استخدامه كموسيقى</translation>
    </message>
</context>
<context>
    <name>TransitionGallery</name>
    <message>
        <source>Automatic</source>
        <translation>تلقائي</translation>
    </message>
    <message>
        <source>Transitions</source>
        <translation>الانتقالات</translation>
    </message>
</context>
<context>
    <name>TransitionStrip</name>
    <message>
        <source>Transition: %1</source>
        <translation>الانتقال: %1</translation>
    </message>
    <message>
        <source>%1, %2 s</source>
        <translation>%1، %2 ث</translation>
    </message>
</context>
<context>
    <name>VersionFilms</name>
    <message>
        <source>%1 is there already, and was left as it is.</source>
        <translation>%1 موجود من قبل، وتُرك كما هو.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>استبدال</translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) are there already, and were left as they are.</source>
        <translation>
            <numerusform>لا أفلام موجودة من قبل.</numerusform>
            <numerusform>فيلم واحد موجود بالفعل وتُرك كما هو.</numerusform>
            <numerusform>فيلمان موجودان بالفعل وتُركا كما هما.</numerusform>
            <numerusform>%n أفلام موجودة بالفعل وتُركت كما هي.</numerusform>
            <numerusform>%n فيلمًا موجودة بالفعل وتُركت كما هي.</numerusform>
            <numerusform>%n فيلم موجودة بالفعل وتُركت كما هي.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) left out: something of each is still to be made.</source>
        <translation>
            <numerusform>لم تُستبعد أي نسخة.</numerusform>
            <numerusform>استُبعدت نسخة واحدة: بقي منها ما يُنشأ.</numerusform>
            <numerusform>استُبعدت نسختان: بقي من كل منهما ما يُنشأ.</numerusform>
            <numerusform>استُبعدت %n نسخ: بقي من كل منها ما يُنشأ.</numerusform>
            <numerusform>استُبعدت %n نسخة: بقي من كل منها ما يُنشأ.</numerusform>
            <numerusform>استُبعدت %n نسخة: بقي من كل منها ما يُنشأ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionForm</name>
    <message>
        <source>Languages</source>
        <translation>اللغات</translation>
    </message>
    <message>
        <source>Texts cannot be translated yet: that needs a language model. Add one in the settings, for the script.</source>
        <translation>لا يمكن ترجمة النصوص بعد: يلزم نموذج لغوي. أضف واحدًا في الإعدادات، للنص.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>المنصات</translation>
    </message>
    <message>
        <source>Lengths</source>
        <translation>المدد</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>Others, such as 20, 75</source>
        <translation>مدد أخرى، مثل 20, 75</translation>
    </message>
    <message>
        <source>Other lengths in seconds</source>
        <translation>مدد أخرى بالثواني</translation>
    </message>
    <message>
        <source>Other lengths in seconds, from 15 to 180</source>
        <translation>مدد أخرى بالثواني، من 15 إلى 180</translation>
    </message>
    <message>
        <source>Shorter ones leave out points, the last one first.</source>
        <translation>الأقصر تحذف نقاطًا، بدءًا من آخرها.</translation>
    </message>
    <message>
        <source>Hooks</source>
        <translation>الافتتاحيات الجاذبة</translation>
    </message>
    <message>
        <source>Hooks, one on each line</source>
        <translation>الافتتاحيات، واحدة في كل سطر</translation>
    </message>
    <message>
        <source>What the first sentence says instead, one on each line</source>
        <translation>ما تقوله الجملة الأولى بدلًا من ذلك، واحدة في كل سطر</translation>
    </message>
    <message>
        <source>Written in the language of the short; translated with it.</source>
        <translation>تُكتب بلغة الفيديو القصير، وتُترجم معه.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Folder of the versions</source>
        <translation>مجلد النسخ</translation>
    </message>
    <message>
        <source>Choose where the versions go</source>
        <translation>اختر مكان النسخ</translation>
    </message>
    <message>
        <source>Where do the versions go?</source>
        <translation>أين توضع النسخ؟</translation>
    </message>
    <message>
        <source>%1 versions</source>
        <translation>%1 نسخ</translation>
    </message>
    <message>
        <source>“%1” is no length: type seconds from 15 to 180, such as 20, 75.</source>
        <translation>«%1» ليست مدة: اكتب ثوانيَ من 15 إلى 180، مثل 20, 75.</translation>
    </message>
    <message>
        <source>Choose a folder for the versions.</source>
        <translation>اختر مجلدًا للنسخ.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n second(s)</source>
        <translation>
            <numerusform>صفر ثانية على الأكثر</numerusform>
            <numerusform>ثانية واحدة على الأكثر</numerusform>
            <numerusform>ثانيتان على الأكثر</numerusform>
            <numerusform>%n ثوانٍ على الأكثر</numerusform>
            <numerusform>%n ثانية على الأكثر</numerusform>
            <numerusform>%n ثانية على الأكثر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionJobs</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Remove these versions from the list</source>
        <translation>إزالة هذه النسخ من القائمة</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>النسخ</translation>
    </message>
    <message>
        <source>Progress of the versions</source>
        <translation>تقدم النسخ</translation>
    </message>
    <message>
        <source>Stop; what is finished is kept</source>
        <translation>إيقاف؛ ويبقى ما اكتمل محفوظًا</translation>
    </message>
    <message>
        <source>Stop making versions</source>
        <translation>إيقاف إنشاء النسخ</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n version(s) made</source>
        <translation>
            <numerusform>أُنشئ %1 من %n نسخة</numerusform>
            <numerusform>أُنشئ %1 من نسخة واحدة</numerusform>
            <numerusform>أُنشئ %1 من نسختين</numerusform>
            <numerusform>أُنشئ %1 من %n نسخ</numerusform>
            <numerusform>أُنشئ %1 من %n نسخة</numerusform>
            <numerusform>أُنشئ %1 من %n نسخة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionMaker</name>
    <message>
        <source>Making versions…</source>
        <translation>جارٍ إنشاء النسخ…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>free</source>
        <translation>مجاني</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>under %1</source>
        <translation>أقل من %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>%1 على الأقل</translation>
    </message>
    <message>
        <source>Edited by hand</source>
        <translation>معدَّلة يدويًا</translation>
    </message>
    <message>
        <source>The short was changed since</source>
        <translation>تغيّر الفيديو القصير منذ ذلك الحين</translation>
    </message>
    <message>
        <source>Made by an older program: order it again to bring it up to date</source>
        <translation>أنشأها إصدار أقدم: اطلبها مجددًا لتحديثها</translation>
    </message>
    <message>
        <source>Follows the short</source>
        <translation>مطابقة للفيديو القصير</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>قيد الانتظار</translation>
    </message>
    <message>
        <source>Being made…</source>
        <translation>قيد الإنشاء…</translation>
    </message>
    <message>
        <source>Being made: %1</source>
        <translation>قيد الإنشاء: %1</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>أُنشئت</translation>
    </message>
    <message>
        <source>It could not be made.</source>
        <translation>تعذّر إنشاؤها.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>أُوقفت</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) still to make</source>
        <translation>
            <numerusform>لم يبق شيء للإنشاء</numerusform>
            <numerusform>بقي جزء واحد للإنشاء</numerusform>
            <numerusform>بقي جزءان للإنشاء</numerusform>
            <numerusform>بقيت %n أجزاء للإنشاء</numerusform>
            <numerusform>بقي %n جزءًا للإنشاء</numerusform>
            <numerusform>بقي %n جزء للإنشاء</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionMatrix</name>
    <message>
        <source>Versions</source>
        <translation>النسخ</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>Texts</source>
        <translation>النصوص</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>المشروع</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>السيناريو</translation>
    </message>
    <message>
        <source>Storyboard</source>
        <translation>لوحة القصة</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>أصوات التعليق</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>التسميات التوضيحية</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>الحركة</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>الموسيقى</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>الأصوات</translation>
    </message>
</context>
<context>
    <name>VersionsPage</name>
    <message>
        <source>Nothing has to be made.</source>
        <translation>لا يوجد ما يلزم إنشاؤه.</translation>
    </message>
    <message>
        <source>It is there, and up to date.</source>
        <translation>موجودة ومحدَّثة.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>إظهار</translation>
    </message>
    <message>
        <source>Versions of “%1”</source>
        <translation>نسخ «%1»</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation>شيء ما ناقص</translation>
    </message>
    <message>
        <source>There is no script yet</source>
        <translation>لا يوجد نص بعد</translation>
    </message>
    <message>
        <source>Make the short first: its versions are made from it.</source>
        <translation>أنشئ الفيديو القصير أولًا: فنسخه تُصنع منه.</translation>
    </message>
    <message>
        <source>In what do the versions differ?</source>
        <translation>بمَ تختلف النسخ؟</translation>
    </message>
    <message>
        <source>Choose languages, platforms or lengths, or write other hooks: there is a version for each combination.</source>
        <translation>اختر لغات أو منصات أو مددًا، أو اكتب افتتاحيات أخرى: لكل تركيبة نسخة.</translation>
    </message>
    <message>
        <source>These versions cannot be made</source>
        <translation>لا يمكن إنشاء هذه النسخ</translation>
    </message>
    <message>
        <source>The folder cannot be read</source>
        <translation>لا يمكن قراءة المجلد</translation>
    </message>
    <message>
        <source>No versions yet</source>
        <translation>لا نسخ بعد</translation>
    </message>
    <message>
        <source>Versions that were made in this folder are listed here, with how they stand to the short.</source>
        <translation>تُعرض هنا النسخ التي أُنشئت في هذا المجلد وحالتها بالنسبة إلى الفيديو القصير.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>New versions: %1 of %2</source>
        <translation>نسخ جديدة: %1 من %2</translation>
    </message>
    <message>
        <source>to translate: %1 by %2</source>
        <translation>للترجمة: %1 بواسطة %2</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>to make: %1</source>
        <translation>للإنشاء: %1</translation>
    </message>
    <message>
        <source>price: %1, without translating</source>
        <translation>السعر: %1، دون الترجمة</translation>
    </message>
    <message>
        <source>price: %1</source>
        <translation>السعر: %1</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>نحو %1</translation>
    </message>
    <message>
        <source>Being made</source>
        <translation>قيد الإنشاء</translation>
    </message>
    <message>
        <source>To make</source>
        <translation>للإنشاء</translation>
    </message>
    <message>
        <source>In the folder</source>
        <translation>في المجلد</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Make the version</source>
        <translation>إنشاء النسخة</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>جارٍ الإيقاف…</translation>
    </message>
    <message>
        <source>Versions of another short are being made. Wait for them, or stop them in the jobs panel.</source>
        <translation>يجري إنشاء نسخ فيديو قصير آخر. انتظرها أو أوقفها في لوحة المهام.</translation>
    </message>
    <message>
        <source>Working out what is shared and what is to be made…</source>
        <translation>جارٍ حساب المشترك وما يلزم إنشاؤه…</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>النسخ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>The short itself is not complete yet. What is made in it first, all its versions share.</source>
        <translation>الفيديو القصير نفسه لم يكتمل بعد. ما يُنشأ فيه أولًا تتشاركه كل نسخه.</translation>
    </message>
    <message>
        <source>Versions to make, and versions in the folder</source>
        <translation>نسخ للإنشاء ونسخ في المجلد</translation>
    </message>
    <message>
        <source>Progress of the versions</source>
        <translation>تقدم النسخ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Stop; what is finished is kept</source>
        <translation>إيقاف؛ ويبقى ما اكتمل محفوظًا</translation>
    </message>
    <message>
        <source>Stop making versions</source>
        <translation>إيقاف إنشاء النسخ</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>الإعداد المسبق</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>الشكل</translation>
    </message>
    <message>
        <source>Update all</source>
        <translation>تحديث الكل</translation>
    </message>
    <message>
        <source>Brings all up to date and makes what they lack</source>
        <translation>يحدّثها كلها وينشئ ما ينقصها</translation>
    </message>
    <message>
        <source>Export all</source>
        <translation>تصدير الكل</translation>
    </message>
    <message>
        <source>Writes a film of each version beside it</source>
        <translation>يكتب فيلمًا لكل نسخة بجانبها</translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) being exported</source>
        <translation>
            <numerusform>لا يُصدَّر أي فيلم</numerusform>
            <numerusform>يجري تصدير فيلم واحد</numerusform>
            <numerusform>يجري تصدير فيلمين</numerusform>
            <numerusform>يجري تصدير %n أفلام</numerusform>
            <numerusform>يجري تصدير %n فيلمًا</numerusform>
            <numerusform>يجري تصدير %n فيلم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n version(s)</source>
        <translation>
            <numerusform>إنشاء النسخ</numerusform>
            <numerusform>إنشاء نسخة واحدة</numerusform>
            <numerusform>إنشاء نسختين</numerusform>
            <numerusform>إنشاء %n نسخ</numerusform>
            <numerusform>إنشاء %n نسخة</numerusform>
            <numerusform>إنشاء %n نسخة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VoiceRecorder</name>
    <message>
        <source>This project is opened read-only, so nothing can be recorded into it.</source>
        <translation>هذا المشروع مفتوح للقراءة فقط، لذا لا يمكن التسجيل فيه.</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>التسجيلات</translation>
    </message>
    <message>
        <source>The recording was too short to be kept.</source>
        <translation>كان التسجيل أقصر من أن يُحتفظ به.</translation>
    </message>
    <message>
        <source>Voice-over %1</source>
        <translation>تعليق صوتي مسجَّل %1</translation>
    </message>
    <message>
        <source>Record voice-over</source>
        <translation>تسجيل تعليق صوتي</translation>
    </message>
    <message>
        <source>Voice-over</source>
        <translation>تعليق صوتي مسجَّل</translation>
    </message>
    <message>
        <source>What was recorded until then is on the timeline.</source>
        <translation>ما سُجِّل حتى ذلك الحين موجود على المخطط الزمني.</translation>
    </message>
    <message>
        <source>Nothing was heard. Look whether the microphone is switched on, and which one is chosen.</source>
        <translation>لم يُسمع شيء. تحقق من تشغيل الميكروفون ومن الميكروفون المحدد.</translation>
    </message>
    <message>
        <source>The recording is an hour long, which is the most that a clip can be. It is on the timeline.</source>
        <translation>بلغت مدة التسجيل ساعة، وهي أقصى مدة للمقطع. التسجيل موجود على المخطط الزمني.</translation>
    </message>
    <message>
        <source>The recording is longer than the film: what lies behind its end is not heard. Write more, or hold the last scene.</source>
        <translation>التسجيل أطول من الفيلم: فما يقع بعد نهايته لا يُسمع. اكتب المزيد أو أطِل بقاء المشهد الأخير.</translation>
    </message>
    <message>
        <source>Your voice is on the timeline.</source>
        <translation>صوتك موجود على المخطط الزمني.</translation>
    </message>
</context>
<context>
    <name>sw::ui</name>
    <message>
        <source>There are no clips on the clipboard.</source>
        <translation>لا توجد مقاطع في الحافظة.</translation>
    </message>
    <message>
        <source>Paste clip</source>
        <translation>لصق المقطع</translation>
    </message>
    <message>
        <source>Paste clips</source>
        <translation>لصق المقاطع</translation>
    </message>
    <message>
        <source>Paste attributes</source>
        <translation>لصق السمات</translation>
    </message>
    <message>
        <source>Split sentence</source>
        <translation>تقسيم الجملة</translation>
    </message>
    <message>
        <source>Split clip</source>
        <translation>تقسيم المقطع</translation>
    </message>
    <message>
        <source>Split clips</source>
        <translation>تقسيم المقاطع</translation>
    </message>
    <message>
        <source>There is no clip under the playhead that could be trimmed.</source>
        <translation>لا يوجد تحت رأس التشغيل مقطع يمكن تشذيبه.</translation>
    </message>
    <message>
        <source>Ripple trim</source>
        <translation>تشذيب مع سد الفجوة</translation>
    </message>
    <message>
        <source>Trim clip</source>
        <translation>تشذيب المقطع</translation>
    </message>
    <message>
        <source>Nothing is chosen that could be deleted.</source>
        <translation>لم يُحدَّد شيء يمكن حذفه.</translation>
    </message>
    <message>
        <source>What is chosen cannot be deleted: its track is locked.</source>
        <translation>لا يمكن حذف المحدد: مساره مقفل.</translation>
    </message>
    <message>
        <source>Ripple delete</source>
        <translation>حذف مع سد الفجوة</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Choose a clip or a marker to nudge.</source>
        <translation>اختر مقطعًا أو علامة لإزاحتها.</translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation>إزاحة</translation>
    </message>
    <message>
        <source>Choose two clips or more to group them.</source>
        <translation>اختر مقطعين أو أكثر لتجميعها.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>تجميع</translation>
    </message>
    <message>
        <source>None of the chosen clips is in a group.</source>
        <translation>لا ينتمي أي من المقاطع المحددة إلى مجموعة.</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>فك التجميع</translation>
    </message>
    <message>
        <source>Choose a clip to duplicate.</source>
        <translation>اختر مقطعًا لتكراره.</translation>
    </message>
    <message>
        <source>Duplicate clip</source>
        <translation>تكرار المقطع</translation>
    </message>
    <message>
        <source>Duplicate clips</source>
        <translation>تكرار المقاطع</translation>
    </message>
    <message>
        <source>Freeze frame</source>
        <translation>تجميد الإطار</translation>
    </message>
    <message>
        <source>There is no video under the playhead that could stand still.</source>
        <translation>لا يوجد تحت رأس التشغيل فيديو يمكن تجميده.</translation>
    </message>
    <message>
        <source>Choose a video to detach its sound.</source>
        <translation>اختر فيديو لفصل صوته.</translation>
    </message>
    <message>
        <source>Detach sound</source>
        <translation>فصل الصوت</translation>
    </message>
    <message>
        <source>Marker %1</source>
        <translation>العلامة %1</translation>
    </message>
    <message>
        <source>Add marker</source>
        <translation>إضافة علامة</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a picture, a video nor a sound, and cannot be put on the timeline.</source>
        <translation>‏«%1» ليس صورة ولا فيديو ولا صوتًا، ولا يمكن وضعه على المخطط الزمني.</translation>
    </message>
    <message>
        <source>Use own media</source>
        <translation>استخدام وسائط خاصة</translation>
    </message>
    <message>
        <source>Add clip</source>
        <translation>إضافة مقطع</translation>
    </message>
    <message>
        <source>Unmute track</source>
        <translation>إلغاء كتم المسار</translation>
    </message>
    <message>
        <source>Mute track</source>
        <translation>كتم المسار</translation>
    </message>
    <message>
        <source>Hear all tracks</source>
        <translation>سماع كل المسارات</translation>
    </message>
    <message>
        <source>Solo track</source>
        <translation>عزل المسار</translation>
    </message>
    <message>
        <source>Unlock track</source>
        <translation>إلغاء قفل المسار</translation>
    </message>
    <message>
        <source>Lock track</source>
        <translation>قفل المسار</translation>
    </message>
    <message>
        <source>Unmute music</source>
        <translation>إلغاء كتم الموسيقى</translation>
    </message>
    <message>
        <source>Mute music</source>
        <translation>كتم الموسيقى</translation>
    </message>
    <message>
        <source>Mute effects</source>
        <translation>كتم المؤثرات</translation>
    </message>
    <message>
        <source>Unmute effects</source>
        <translation>إلغاء كتم المؤثرات</translation>
    </message>
    <message>
        <source>This track cannot be muted or locked: it follows from the script.</source>
        <translation>لا يمكن كتم هذا المسار أو قفله: فهو مبني على السيناريو.</translation>
    </message>
    <message>
        <source>Start of %1</source>
        <translation>بداية %1</translation>
    </message>
    <message>
        <source>End of %1</source>
        <translation>نهاية %1</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>End</source>
        <translation>النهاية</translation>
    </message>
    <message>
        <source>Playhead</source>
        <translation>رأس التشغيل</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>علامة</translation>
    </message>
    <message>
        <source>Beat</source>
        <translation>إيقاع</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>كلمة</translation>
    </message>
    <message>
        <source>There are no attributes on the clipboard. Copy a clip or a scene first.</source>
        <translation>لا توجد سمات في الحافظة. انسخ مقطعًا أو مشهدًا أولًا.</translation>
    </message>
    <message>
        <source>Choose the clips or scenes that are to get the attributes.</source>
        <translation>اختر المقاطع أو المشاهد التي ستُطبق عليها السمات.</translation>
    </message>
    <message>
        <source>What is chosen has these attributes already, or cannot have them.</source>
        <translation>المحدد لديه هذه السمات بالفعل، أو لا يمكن تطبيقها عليه.</translation>
    </message>
    <message>
        <source>Split scene</source>
        <translation>تقسيم المشهد</translation>
    </message>
    <message>
        <source>There is nothing under the playhead that could be split: a scene needs two words or more.</source>
        <translation>لا يوجد تحت رأس التشغيل ما يمكن تقسيمه: يحتاج المشهد إلى كلمتين أو أكثر.</translation>
    </message>
    <message>
        <source>Split all</source>
        <translation>تقسيم الكل</translation>
    </message>
    <message>
        <source>%1%2 f</source>
        <translation>‎%1%2 إطار</translation>
    </message>
    <message>
        <source>%1%2 s</source>
        <translation>‎%1%2 ث</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>Add text</source>
        <translation>إضافة نص</translation>
    </message>
    <message>
        <source>Change scene length</source>
        <translation>تغيير مدة المشهد</translation>
    </message>
    <message>
        <source>A scene without narration begins where the one before it ends. Trim its end (W), or move where its video starts in the inspector.</source>
        <translation>يبدأ المشهد الذي بلا تعليق حيث ينتهي المشهد السابق. قص نهايته (W) أو غيّر بداية الفيديو في المفتش.</translation>
    </message>
    <message>
        <source>A scene is as long as what is said in it. Delete words in the script, or split the scene here (S) and delete a part.</source>
        <translation>طول المشهد هو طول ما يُقال فيه. احذف كلمات من النص أو قسّم المشهد هنا (S) واحذف جزءًا منه.</translation>
    </message>
</context>
<context>
    <name>sw::ui::BladeGesture</name>
    <message>
        <source>Split clip</source>
        <translation>تقسيم المقطع</translation>
    </message>
</context>
<context>
    <name>sw::ui::Builder</name>
    <message>
        <source>Scenes</source>
        <translation>المشاهد</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>التسميات التوضيحية</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>التعليق الصوتي</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>الموسيقى</translation>
    </message>
    <message>
        <source>Music: %1</source>
        <translation>الموسيقى: %1</translation>
    </message>
    <message>
        <source>Effects</source>
        <translation>المؤثرات</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>تراكب</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>الصوت</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>خاصة بك</translation>
    </message>
</context>
<context>
    <name>sw::ui::ChoiceBox</name>
    <message>
        <source>Static</source>
        <translation>ثابتة</translation>
    </message>
    <message>
        <source>Move Left</source>
        <translation>تحرك إلى اليسار</translation>
    </message>
    <message>
        <source>Move Right</source>
        <translation>تحرك إلى اليمين</translation>
    </message>
    <message>
        <source>Move Up</source>
        <translation>تحرك إلى أعلى</translation>
    </message>
    <message>
        <source>Move Down</source>
        <translation>تحرك إلى أسفل</translation>
    </message>
    <message>
        <source>Push In</source>
        <translation>اقتراب الكاميرا</translation>
    </message>
    <message>
        <source>Pull Out</source>
        <translation>ابتعاد الكاميرا</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>تقريب الصورة</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>تبعيد الصورة</translation>
    </message>
    <message>
        <source>Pan Left</source>
        <translation>التفات إلى اليسار</translation>
    </message>
    <message>
        <source>Pan Right</source>
        <translation>التفات إلى اليمين</translation>
    </message>
    <message>
        <source>Orbit Left</source>
        <translation>دوران إلى اليسار</translation>
    </message>
    <message>
        <source>Orbit Right</source>
        <translation>دوران إلى اليمين</translation>
    </message>
    <message>
        <source>Crane Up</source>
        <translation>رفع الكاميرا</translation>
    </message>
    <message>
        <source>Crane Down</source>
        <translation>خفض الكاميرا</translation>
    </message>
</context>
<context>
    <name>sw::ui::FadeGesture</name>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>Change fade</source>
        <translation>تغيير التلاشي</translation>
    </message>
</context>
<context>
    <name>sw::ui::GainGesture</name>
    <message>
        <source>%1 dB</source>
        <translation>‎%1 dB</translation>
    </message>
    <message>
        <source>Change volume</source>
        <translation>تغيير مستوى الصوت</translation>
    </message>
</context>
<context>
    <name>sw::ui::KeyframeGesture</name>
    <message>
        <source>Move keyframe</source>
        <translation>نقل الإطار المفتاحي</translation>
    </message>
</context>
<context>
    <name>sw::ui::MarkerGesture</name>
    <message>
        <source>Move marker</source>
        <translation>نقل العلامة</translation>
    </message>
</context>
<context>
    <name>sw::ui::MoveGesture</name>
    <message>
        <source>Move clip</source>
        <translation>نقل المقطع</translation>
    </message>
    <message>
        <source>Move clips</source>
        <translation>نقل المقاطع</translation>
    </message>
</context>
<context>
    <name>sw::ui::RollGesture</name>
    <message>
        <source>Roll edit</source>
        <translation>تحريك نقطة القطع</translation>
    </message>
</context>
<context>
    <name>sw::ui::SceneHoldGesture</name>
    <message>
        <source>As short as its text</source>
        <translation>أقصر مدة يسمح بها النص</translation>
    </message>
    <message>
        <source>Change scene length</source>
        <translation>تغيير مدة المشهد</translation>
    </message>
</context>
<context>
    <name>sw::ui::SceneLeadGesture</name>
    <message>
        <source>Roll scenes</source>
        <translation>تحريك الحد بين المشهدين</translation>
    </message>
</context>
<context>
    <name>sw::ui::SceneOrderGesture</name>
    <message>
        <source>Move scene</source>
        <translation>نقل المشهد</translation>
    </message>
</context>
<context>
    <name>sw::ui::SentenceOrderGesture</name>
    <message>
        <source>A scene needs a sentence</source>
        <translation>يحتاج المشهد إلى جملة</translation>
    </message>
    <message>
        <source>Move sentence</source>
        <translation>نقل الجملة</translation>
    </message>
</context>
<context>
    <name>sw::ui::SlipGesture</name>
    <message>
        <source>Slip clip</source>
        <translation>إزاحة محتوى المقطع</translation>
    </message>
</context>
<context>
    <name>sw::ui::TransitionGesture</name>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>Change transition length</source>
        <translation>تغيير مدة الانتقال</translation>
    </message>
</context>
<context>
    <name>sw::ui::TrimGesture</name>
    <message>
        <source>Ripple trim</source>
        <translation>تشذيب مع سد الفجوة</translation>
    </message>
    <message>
        <source>Trim clip</source>
        <translation>تشذيب المقطع</translation>
    </message>
</context>
</TS>
