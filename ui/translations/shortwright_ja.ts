<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>New short…</source>
        <translation>新規ショート…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>開く…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>プロジェクトを閉じる</translation>
    </message>
    <message>
        <source>Import media…</source>
        <translation>メディアを読み込む…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出し…</translation>
    </message>
    <message>
        <source>Import captions…</source>
        <translation>字幕を読み込む…</translation>
    </message>
    <message>
        <source>Export captions…</source>
        <translation>字幕を書き出す…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>カット</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Paste attributes</source>
        <translation>属性を貼り付け</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Ripple delete</source>
        <translation>リップル削除</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>すべて選択</translation>
    </message>
    <message>
        <source>Make what is missing</source>
        <translation>不足分を生成</translation>
    </message>
    <message>
        <source>Stop making</source>
        <translation>生成を停止</translation>
    </message>
    <message>
        <source>Another take of the selection</source>
        <translation>選択項目の別テイク</translation>
    </message>
    <message>
        <source>Lock the selection</source>
        <translation>選択項目をロック</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>再生/一時停止</translation>
    </message>
    <message>
        <source>Play backwards, faster</source>
        <translation>逆再生・加速</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Play, faster</source>
        <translation>再生・加速</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>次のフレーム</translation>
    </message>
    <message>
        <source>Previous frame</source>
        <translation>前のフレーム</translation>
    </message>
    <message>
        <source>A second on</source>
        <translation>1 秒進む</translation>
    </message>
    <message>
        <source>A second back</source>
        <translation>1 秒戻る</translation>
    </message>
    <message>
        <source>Previous edit</source>
        <translation>前の編集点</translation>
    </message>
    <message>
        <source>Next edit</source>
        <translation>次の編集点</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>先頭へ</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>末尾へ</translation>
    </message>
    <message>
        <source>In point here</source>
        <translation>ここをインポイントに設定</translation>
    </message>
    <message>
        <source>Out point here</source>
        <translation>ここをアウトポイントに設定</translation>
    </message>
    <message>
        <source>Clear in and out</source>
        <translation>イン/アウトポイントを消去</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>ループ</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全画面表示</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Split all tracks</source>
        <translation>全トラックを分割</translation>
    </message>
    <message>
        <source>Ripple trim start to playhead</source>
        <translation>先頭を再生ヘッドまでリップルトリム</translation>
    </message>
    <message>
        <source>Ripple trim end to playhead</source>
        <translation>末尾を再生ヘッドまでリップルトリム</translation>
    </message>
    <message>
        <source>Trim start to playhead</source>
        <translation>先頭を再生ヘッドまでトリム</translation>
    </message>
    <message>
        <source>Trim end to playhead</source>
        <translation>末尾を再生ヘッドまでトリム</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>マーカー</translation>
    </message>
    <message>
        <source>Previous marker</source>
        <translation>前のマーカー</translation>
    </message>
    <message>
        <source>Next marker</source>
        <translation>次のマーカー</translation>
    </message>
    <message>
        <source>Snapping</source>
        <translation>スナップ</translation>
    </message>
    <message>
        <source>Magnetic tracks</source>
        <translation>マグネティックトラック</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Show the whole film</source>
        <translation>動画全体を表示</translation>
    </message>
    <message>
        <source>Nudge a frame left</source>
        <translation>1 フレーム左へ微移動</translation>
    </message>
    <message>
        <source>Nudge a frame right</source>
        <translation>1 フレーム右へ微移動</translation>
    </message>
    <message>
        <source>Nudge five frames left</source>
        <translation>5 フレーム左へ微移動</translation>
    </message>
    <message>
        <source>Nudge five frames right</source>
        <translation>5 フレーム右へ微移動</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>グループ化</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>グループ解除</translation>
    </message>
    <message>
        <source>Freeze frame</source>
        <translation>フリーズフレーム</translation>
    </message>
    <message>
        <source>Detach sound</source>
        <translation>オーディオを分離</translation>
    </message>
    <message>
        <source>Platform overlay</source>
        <translation>プラットフォームUIを重ねて表示</translation>
    </message>
    <message>
        <source>Guides</source>
        <translation>ガイド</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>レイアウトをリセット</translation>
    </message>
    <message>
        <source>Find an action…</source>
        <translation>操作を検索…</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>すべてのショートカット</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>View</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Import timeline…</source>
        <translation>タイムラインを読み込む…</translation>
    </message>
    <message>
        <source>Export timeline…</source>
        <translation>タイムラインを書き出す…</translation>
    </message>
    <message>
        <source>Pack into one file…</source>
        <translation>1 つのファイルにまとめる…</translation>
    </message>
    <message>
        <source>Find missing media…</source>
        <translation>見つからないメディアを検索…</translation>
    </message>
    <message>
        <source>Paste attributes…</source>
        <translation>属性を貼り付け…</translation>
    </message>
    <message>
        <source>Crop on the picture</source>
        <translation>画像上でクロップ</translation>
    </message>
    <message>
        <source>Make missing files again</source>
        <translation>見つからないファイルを再生成</translation>
    </message>
    <message>
        <source>Record voice-over</source>
        <translation>ナレーションを録音</translation>
    </message>
    <message>
        <source>Add text</source>
        <translation>テキストを追加</translation>
    </message>
    <message>
        <source>Compare takes of the selection</source>
        <translation>選択したもののテイクを比較</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>バージョン…</translation>
    </message>
</context>
<context>
    <name>Attribute</name>
    <message>
        <source>Place and size</source>
        <translation>位置とサイズ</translation>
    </message>
    <message>
        <source>Opacity and blending</source>
        <translation>不透明度と描画モード</translation>
    </message>
    <message>
        <source>Animation</source>
        <translation>アニメーション</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>マスク</translation>
    </message>
    <message>
        <source>Chroma key</source>
        <translation>クロマキー</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>カラー</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Keyframes</source>
        <translation>キーフレーム</translation>
    </message>
    <message>
        <source>Title style</source>
        <translation>タイトルのスタイル</translation>
    </message>
    <message>
        <source>Rotation and mirroring</source>
        <translation>回転・反転</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>クロップ</translation>
    </message>
    <message>
        <source>Volume, fades and pan</source>
        <translation>音量・フェード・パン</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>トランジション</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>カメラ</translation>
    </message>
    <message>
        <source>Caption style</source>
        <translation>字幕スタイル</translation>
    </message>
</context>
<context>
    <name>AttributeMenu</name>
    <message>
        <source>Attributes to paste</source>
        <translation>貼り付ける属性</translation>
    </message>
    <message>
        <source>Paste attributes</source>
        <translation>属性を貼り付け</translation>
    </message>
    <message>
        <source>From “%1”</source>
        <translation>コピー元: 「%1」</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>すべてチェック</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>すべてチェックを外す</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼り付け</translation>
    </message>
</context>
<context>
    <name>AutomationPage</name>
    <message>
        <source>Let programs on this computer use Shortwright</source>
        <translation>このコンピューターのプログラムに Shortwright の使用を許可</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>アドレスをコピー</translation>
    </message>
    <message>
        <source>Copy token</source>
        <translation>トークンをコピー</translation>
    </message>
    <message>
        <source>Scripts, services and agents can make shorts, and read and change the open project: what they change is seen here at once, and can be undone. They have to show the token.</source>
        <translation>スクリプト、サービス、エージェントがショート動画を作成し、開いているプロジェクトを読み取り・変更できます。変更はすぐにここに表示され、元に戻せます。トークンの提示が必要です。</translation>
    </message>
    <message>
        <source>Automation</source>
        <translation>自動化</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Why it is off</source>
        <translation>オフの理由</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>The address is on the clipboard.</source>
        <translation>アドレスをクリップボードにコピーしました。</translation>
    </message>
    <message>
        <source>The token is on the clipboard. Give it only to programs that you trust.</source>
        <translation>トークンをクリップボードにコピーしました。信頼できるプログラムにのみ渡してください。</translation>
    </message>
    <message>
        <source>what can be called</source>
        <translation>呼び出せる機能</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
    </message>
</context>
<context>
    <name>CaptionStylePicker</name>
    <message>
        <source>Caption style</source>
        <translation>字幕スタイル</translation>
    </message>
</context>
<context>
    <name>CharacterCard</name>
    <message>
        <source>Name of the character</source>
        <translation>キャラクターの名前</translation>
    </message>
    <message>
        <source>As the script and the prompts of pictures call it: scenes that name it show it</source>
        <translation>台本や画像の説明での呼び名。名前が出るシーンに描かれます</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 を削除</translation>
    </message>
    <message>
        <source>How %1 looks</source>
        <translation>%1 の見た目</translation>
    </message>
    <message>
        <source>How it looks: an old fisher in a red coat</source>
        <translation>見た目：赤いコートの老漁師</translation>
    </message>
    <message>
        <source>Picture of %1</source>
        <translation>%1 の画像</translation>
    </message>
    <message>
        <source>A picture of the bin that shows it, for engines that take one</source>
        <translation>それが写っている素材の画像（対応するエンジン用）</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>画像なし</translation>
    </message>
    <message>
        <source>There is a character “%1” already. Choose another name.</source>
        <translation>キャラクター「%1」はすでにあります。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>Rename character</source>
        <translation>キャラクター名を変更</translation>
    </message>
</context>
<context>
    <name>CharacterList</name>
    <message>
        <source>Add character</source>
        <translation>キャラクターを追加</translation>
    </message>
    <message>
        <source>Character %1</source>
        <translation>キャラクター %1</translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <source>Own movement</source>
        <translation>カスタムの動き</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>As it comes</source>
        <translation>おまかせ</translation>
    </message>
</context>
<context>
    <name>ColourButton</name>
    <message>
        <source>No colour</source>
        <translation>色なし</translation>
    </message>
    <message>
        <source>Choose a colour</source>
        <translation>色を選択</translation>
    </message>
    <message>
        <source>Colour as #rrggbb</source>
        <translation>色（#rrggbb 形式）</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
</context>
<context>
    <name>ColourField</name>
    <message>
        <source>Colour field</source>
        <translation>カラーフィールド</translation>
    </message>
    <message>
        <source>Arrow keys change saturation and brightness, with Shift the hue.</source>
        <translation>矢印キーで彩度と明るさ、Shift を押しながらで色相を変更します。</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find an action</source>
        <translation>操作を検索</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>何をしますか？</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>No action is called that. Try another word.</source>
        <translation>その名前の操作はありません。別の言葉でお試しください。</translation>
    </message>
</context>
<context>
    <name>CoreSentences</name>
    <message>
        <source>%1 at %2 could not be reached after %3 tries: %4.</source>
        <translation>%2 の %1 に %3 回試しても接続できませんでした：%4。</translation>
    </message>
    <message>
        <source>%1 at %2 could not be reached: %3.</source>
        <translation>%2 の %1 に接続できませんでした：%3。</translation>
    </message>
    <message>
        <source>nothing answers there</source>
        <translation>応答がありません</translation>
    </message>
    <message>
        <source>there is no host of this name, or no network</source>
        <translation>その名前のサーバーがないか、ネットワークにつながっていません</translation>
    </message>
    <message>
        <source>the proxy was not found</source>
        <translation>プロキシが見つかりません</translation>
    </message>
    <message>
        <source>no connection came about in time</source>
        <translation>時間内に接続できませんでした</translation>
    </message>
    <message>
        <source>it did not answer within %1</source>
        <translation>%1 以内に応答がありませんでした</translation>
    </message>
    <message>
        <source>its answer stopped for more than %1</source>
        <translation>応答が %1 以上止まりました</translation>
    </message>
    <message>
        <source>it closed the connection before it had answered</source>
        <translation>応答の前に接続が切られました</translation>
    </message>
    <message>
        <source>its answer broke off</source>
        <translation>応答が途中で切れました</translation>
    </message>
    <message>
        <source>its certificate has expired</source>
        <translation>証明書の期限が切れています</translation>
    </message>
    <message>
        <source>its certificate is for another host</source>
        <translation>証明書が別のサーバーのものです</translation>
    </message>
    <message>
        <source>its certificate cannot be trusted</source>
        <translation>証明書を信頼できません</translation>
    </message>
    <message>
        <source>no secure connection came about</source>
        <translation>安全な接続ができませんでした</translation>
    </message>
    <message>
        <source>Start it, or check baseUrl in the settings.</source>
        <translation>起動するか、設定の baseUrl を確認してください。</translation>
    </message>
    <message>
        <source>Check baseUrl in the settings, and the network.</source>
        <translation>設定の baseUrl とネットワークを確認してください。</translation>
    </message>
    <message>
        <source>Check baseUrl and the network.</source>
        <translation>baseUrl とネットワークを確認してください。</translation>
    </message>
    <message>
        <source>Check baseUrl in the settings.</source>
        <translation>設定の baseUrl を確認してください。</translation>
    </message>
    <message>
        <source>Check the network, or choose another provider.</source>
        <translation>ネットワークを確認するか、別のサービスを選んでください。</translation>
    </message>
    <message>
        <source>Give it more time with timeoutMs in the settings, or choose another provider.</source>
        <translation>設定の timeoutMs で待ち時間を延ばすか、別のサービスを選んでください。</translation>
    </message>
    <message>
        <source>Try again, or choose another provider.</source>
        <translation>もう一度試すか、別のサービスを選んでください。</translation>
    </message>
    <message>
        <source>%1 is left alone for another %2, because it failed again and again.</source>
        <translation>%1 は失敗が続いたため、あと %2 は呼び出しません。</translation>
    </message>
    <message>
        <source>The last time: %1</source>
        <translation>前回：%1</translation>
    </message>
    <message>
        <source>%1 refused the request: %2 (status %3) after %4 tries.</source>
        <translation>%1 は %4 回目も要求を拒否しました：%2（ステータス %3）。</translation>
    </message>
    <message>
        <source>%1 refused the request: %2 (status %3).</source>
        <translation>%1 は要求を拒否しました：%2（ステータス %3）。</translation>
    </message>
    <message>
        <source>%1 could not do it: %2 (status %3) after %4 tries.</source>
        <translation>%1 は %4 回試してもできませんでした：%2（ステータス %3）。</translation>
    </message>
    <message>
        <source>%1 could not do it: %2 (status %3).</source>
        <translation>%1 はできませんでした：%2（ステータス %3）。</translation>
    </message>
    <message>
        <source>the key is missing or wrong</source>
        <translation>キーがないか、間違っています</translation>
    </message>
    <message>
        <source>it wants to be paid first</source>
        <translation>先に支払いが必要です</translation>
    </message>
    <message>
        <source>the key may not do this</source>
        <translation>このキーでは許可されていません</translation>
    </message>
    <message>
        <source>it does not know this address or model</source>
        <translation>このアドレスまたはモデルは知られていません</translation>
    </message>
    <message>
        <source>it took too long</source>
        <translation>時間がかかりすぎました</translation>
    </message>
    <message>
        <source>the request is too large for it</source>
        <translation>要求が大きすぎます</translation>
    </message>
    <message>
        <source>too many requests</source>
        <translation>要求が多すぎます</translation>
    </message>
    <message>
        <source>it is overloaded or out of service</source>
        <translation>混雑しているか、停止しています</translation>
    </message>
    <message>
        <source>it did not accept the request</source>
        <translation>要求が受け付けられませんでした</translation>
    </message>
    <message>
        <source>it failed</source>
        <translation>失敗しました</translation>
    </message>
    <message>
        <source>It says: “%1”.</source>
        <translation>メッセージ：「%1」</translation>
    </message>
    <message>
        <source>It asks to be left alone for %1.</source>
        <translation>%1 待つよう求めています。</translation>
    </message>
    <message>
        <source>Set its key: shortwright key set %1.</source>
        <translation>キーを設定してください：shortwright key set %1</translation>
    </message>
    <message>
        <source>Set its key again: shortwright key set %1.</source>
        <translation>キーを設定し直してください：shortwright key set %1</translation>
    </message>
    <message>
        <source>Look at your account there, or choose another provider.</source>
        <translation>そのサービスのアカウントを確認するか、別のサービスを選んでください。</translation>
    </message>
    <message>
        <source>Check baseUrl and model in the settings.</source>
        <translation>設定の baseUrl と model を確認してください。</translation>
    </message>
    <message>
        <source>Use a shorter text.</source>
        <translation>もっと短いテキストを使ってください。</translation>
    </message>
    <message>
        <source>Wait a while, ask it less often with a lower concurrency, or choose another provider.</source>
        <translation>しばらく待つか、concurrency を下げるか、別のサービスを選んでください。</translation>
    </message>
    <message>
        <source>Try again later, or choose another provider.</source>
        <translation>後でもう一度試すか、別のサービスを選んでください。</translation>
    </message>
    <message>
        <source>Check the provider&apos;s settings, or choose another one.</source>
        <translation>サービスの設定を確認するか、別のものを選んでください。</translation>
    </message>
    <message>
        <source>%1&apos;s answer cannot be used: %2.</source>
        <translation>%1 の応答は使えません：%2。</translation>
    </message>
    <message>
        <source>The key of %1 could not be read: %2</source>
        <translation>%1 のキーを読めませんでした：%2</translation>
    </message>
    <message>
        <source>That is no key: it holds spaces, line breaks or letters that no key has.</source>
        <translation>キーではありません。空白、改行、またはキーに使われない文字が含まれています。</translation>
    </message>
    <message>
        <source>Copy it again.</source>
        <translation>もう一度コピーしてください。</translation>
    </message>
    <message>
        <source>The budget of this month is used up: of %1, %2 are spent or under way, and %3 is expected to ask for %4.</source>
        <translation>今月の予算を使い切りました：%1 のうち %2 が使用済みか処理中で、%3 は %4 かかる見込みです。</translation>
    </message>
    <message>
        <source>Raise &quot;budget&quot; in the settings, choose another provider, or wait for the next month.</source>
        <translation>設定の budget を増やすか、別のサービスを選ぶか、来月までお待ちください。</translation>
    </message>
    <message>
        <source>There is a budget for the month, and nobody knows what %1 costs, so it was not asked.</source>
        <translation>月の予算がありますが、%1 の価格がわからないため、呼び出しませんでした。</translation>
    </message>
    <message>
        <source>Could not read the folder %1: %2.</source>
        <translation>フォルダー %1 を読めませんでした：%2。</translation>
    </message>
    <message>
        <source>Could not read %1: %2.</source>
        <translation>%1 を読めませんでした：%2。</translation>
    </message>
    <message>
        <source>Could not write %1: %2.</source>
        <translation>%1 に書き込めませんでした：%2。</translation>
    </message>
    <message>
        <source>Could not make the folder %1: %2.</source>
        <translation>フォルダー %1 を作れませんでした：%2。</translation>
    </message>
    <message>
        <source>Could not remove %1: %2.</source>
        <translation>%1 を削除できませんでした：%2。</translation>
    </message>
    <message>
        <source>the disk is full; free some space and try again</source>
        <translation>ディスクがいっぱいです。空きを作って、もう一度試してください</translation>
    </message>
    <message>
        <source>permission was denied; choose a place that you may write to</source>
        <translation>権限がありません。書き込める場所を選んでください</translation>
    </message>
    <message>
        <source>the disk is read-only; choose another place</source>
        <translation>読み取り専用のディスクです。別の場所を選んでください</translation>
    </message>
    <message>
        <source>it does not exist</source>
        <translation>存在しません</translation>
    </message>
    <message>
        <source>a part of its path is not a folder</source>
        <translation>パスの途中がフォルダーではありません</translation>
    </message>
    <message>
        <source>it is a folder, not a file</source>
        <translation>ファイルではなくフォルダーです</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>名前が長すぎます</translation>
    </message>
    <message>
        <source>Was it moved or renamed?</source>
        <translation>移動または名前の変更をしましたか？</translation>
    </message>
    <message>
        <source>Open it where it lies now.</source>
        <translation>今ある場所から開いてください。</translation>
    </message>
    <message>
        <source>The project %1 is open in another Shortwright (process %2).</source>
        <translation>プロジェクト %1 は別の Shortwright（プロセス %2）で開かれています。</translation>
    </message>
    <message>
        <source>Close it there first.</source>
        <translation>先にそちらで閉じてください。</translation>
    </message>
    <message>
        <source>The project %1 cannot be read: it is not valid JSON.</source>
        <translation>プロジェクト %1 を読めません：正しい JSON ではありません。</translation>
    </message>
    <message>
        <source>Restore it from a backup.</source>
        <translation>バックアップから戻してください。</translation>
    </message>
    <message>
        <source>The project %1 cannot be opened.</source>
        <translation>プロジェクト %1 を開けません。</translation>
    </message>
    <message>
        <source>This project was made by a newer Shortwright (schema %1, this one knows %2).</source>
        <translation>このプロジェクトは新しい Shortwright で作られました（スキーマ %1、対応は %2）。</translation>
    </message>
    <message>
        <source>It is opened read-only: update Shortwright to change it.</source>
        <translation>読み取り専用で開きます。変更するには Shortwright を更新してください。</translation>
    </message>
    <message>
        <source>%1 was packed by a later Shortwright.</source>
        <translation>%1 は新しい Shortwright でまとめられました。</translation>
    </message>
    <message>
        <source>Update this one, then open it.</source>
        <translation>更新してから開いてください。</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 はすでにあります。</translation>
    </message>
    <message>
        <source>Choose another name, or replace it with --force.</source>
        <translation>別の名前を選ぶか、--force で置き換えてください。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>ファイル %1 はありません。</translation>
    </message>
    <message>
        <source>%1 is gone: there is no file %2.</source>
        <translation>%1 がありません：ファイル %2 が見つかりません。</translation>
    </message>
    <message>
        <source>Generate or choose it again, or put the file back.</source>
        <translation>生成し直すか選び直すか、ファイルを元に戻してください。</translation>
    </message>
    <message>
        <source>%1 cannot be read as media: %2.</source>
        <translation>%1 はメディアとして読めません：%2。</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>%1 could not be read (%2): %3.</source>
        <translation>%1 を読めませんでした（%2）：%3。</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>ファイルが空です</translation>
    </message>
    <message>
        <source>Generate or choose it again.</source>
        <translation>生成し直すか、選び直してください。</translation>
    </message>
    <message>
        <source>Convert it to MP4 with H.264, or choose another file.</source>
        <translation>H.264 の MP4 に変換するか、別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 に書き込めませんでした：%2。</translation>
    </message>
    <message>
        <source>The recording could not be begun in %1: %2.</source>
        <translation>%1 で録音を始められませんでした：%2。</translation>
    </message>
    <message>
        <source>There is no voice for the language &quot;%1&quot;.</source>
        <translation>言語「%1」のボイスがありません。</translation>
    </message>
    <message>
        <source>Choose another language, or set up a voice provider that speaks it.</source>
        <translation>別の言語を選ぶか、その言語を話すボイスのサービスを設定してください。</translation>
    </message>
    <message>
        <source>The gateway cannot start: port %1 of %2 is in use by another program.</source>
        <translation>ゲートウェイを起動できません：%2 のポート %1 は別のプログラムが使用中です。</translation>
    </message>
    <message>
        <source>End that one, or choose another port.</source>
        <translation>それを終了するか、別のポートを選んでください。</translation>
    </message>
    <message>
        <source>The film is %1 long, and %2 takes at most %3 s.</source>
        <translation>動画は %1 あり、%2 では最長 %3 秒です。</translation>
    </message>
    <message>
        <source>Remove sentences or scenes, or choose another platform.</source>
        <translation>文やシーンを減らすか、別のプラットフォームを選んでください。</translation>
    </message>
    <message>
        <source>The film is %1 long, and %2 takes no less than %3 s.</source>
        <translation>動画は %1 しかなく、%2 では最短 %3 秒です。</translation>
    </message>
    <message>
        <source>Write more.</source>
        <translation>もっと書いてください。</translation>
    </message>
    <message>
        <source>The title has %1 characters, and %2 takes %3.</source>
        <translation>タイトルは %1 文字で、%2 では %3 文字までです。</translation>
    </message>
    <message>
        <source>Write a shorter one.</source>
        <translation>もっと短くしてください。</translation>
    </message>
    <message>
        <source>No word is spoken or shown at all, and viewers decide within 1.5 s whether they stay.</source>
        <translation>言葉がまったくありません。視聴者は 1.5 秒で見続けるかどうかを決めます。</translation>
    </message>
    <message>
        <source>No word is spoken or shown in the first %1, and viewers decide within 1.5 s whether they stay.</source>
        <translation>最初の %1 に言葉がありません。視聴者は 1.5 秒で見続けるかどうかを決めます。</translation>
    </message>
    <message>
        <source>Begin with a sentence or a title.</source>
        <translation>文かタイトルで始めてください。</translation>
    </message>
    <message>
        <source>Nothing is said for %1, and viewers leave in dead air.</source>
        <translation>%1 の間、何も話されません。沈黙で視聴者は離れます。</translation>
    </message>
    <message>
        <source>Join the sentences around it, or fill it with a sound of your own.</source>
        <translation>前後の文をつなぐか、自分の音を入れてください。</translation>
    </message>
    <message>
        <source>%1 shows the same picture as the scene before it, so that the cut looks like a mistake.</source>
        <translation>%1 は前のシーンと同じ画像なので、切り替えが間違いに見えます。</translation>
    </message>
    <message>
        <source>Give one of them another picture.</source>
        <translation>どちらかに別の画像を入れてください。</translation>
    </message>
    <message>
        <source>Nothing moves for %1, which looks as if the film had stopped.</source>
        <translation>%1 の間、何も動かず、止まったように見えます。</translation>
    </message>
    <message>
        <source>Choose a camera movement, or shorten the scene.</source>
        <translation>カメラの動きを選ぶか、シーンを短くしてください。</translation>
    </message>
    <message>
        <source>The film is silent, and most viewers hear it.</source>
        <translation>動画に音がありません。多くの視聴者は音を聞いています。</translation>
    </message>
    <message>
        <source>Add a voice, music or a sound.</source>
        <translation>ボイス、音楽、または音を加えてください。</translation>
    </message>
    <message>
        <source>The title %1 must be read at %2 characters a second; more than %3 are too fast for most viewers.</source>
        <translation>タイトル %1 は毎秒 %2 文字で読むことになります。%3 文字を超えると速すぎます。</translation>
    </message>
    <message>
        <source>%1 must be read at %2 characters a second; more than %3 are too fast for most viewers.</source>
        <translation>%1 は毎秒 %2 文字で読むことになります。%3 文字を超えると速すぎます。</translation>
    </message>
    <message>
        <source>Write less, or show it longer.</source>
        <translation>短くするか、長く表示してください。</translation>
    </message>
    <message>
        <source>Check the proxy in the settings or the environment.</source>
        <translation>設定または環境のプロキシを確認してください。</translation>
    </message>
    <message>
        <source>There is no address yet.</source>
        <translation>アドレスがまだありません。</translation>
    </message>
    <message>
        <source>Write that of the studio&apos;s server, such as https://studio.example.com.</source>
        <translation>https://studio.example.com のように、スタジオのサーバーのアドレスを入力してください。</translation>
    </message>
    <message>
        <source>%1 did not let you in: the e-mail address or the password is wrong.</source>
        <translation>%1 にサインインできませんでした：メールアドレスかパスワードが違います。</translation>
    </message>
    <message>
        <source>There were too many attempts to sign in at %1.</source>
        <translation>%1 へのサインインの試みが多すぎます。</translation>
    </message>
    <message>
        <source>%1 does not accept this token.</source>
        <translation>%1 はこのトークンを受け付けません。</translation>
    </message>
    <message>
        <source>Have it made anew there, and paste it whole.</source>
        <translation>作り直してもらい、全体を貼り付けてください。</translation>
    </message>
    <message>
        <source>On the way to %1 others could read the password and all that is sent.</source>
        <translation>%1 への通信では、パスワードと送信内容を他人に読まれるおそれがあります。</translation>
    </message>
    <message>
        <source>Write https:// in front of the address; if the studio speaks no TLS, whoever runs it has to turn it on.</source>
        <translation>アドレスの前に https:// を付けてください。スタジオが TLS に対応していない場合は、管理者が有効にする必要があります。</translation>
    </message>
    <message>
        <source>%1 is there already, and is no version of %2.</source>
        <translation>%1 はすでにあり、%2 のバージョンではありません。</translation>
    </message>
    <message>
        <source>Choose another folder, or move it away.</source>
        <translation>別のフォルダーを選ぶか、移動してください。</translation>
    </message>
</context>
<context>
    <name>CoreWords</name>
    <message>
        <source>Change brief</source>
        <translation>ブリーフを変更</translation>
    </message>
    <message>
        <source>Change canvas</source>
        <translation>キャンバスを変更</translation>
    </message>
    <message>
        <source>Change look</source>
        <translation>ルックを変更</translation>
    </message>
    <message>
        <source>Change voice</source>
        <translation>ボイスを変更</translation>
    </message>
    <message>
        <source>Change music</source>
        <translation>音楽を変更</translation>
    </message>
    <message>
        <source>Change seed</source>
        <translation>シードを変更</translation>
    </message>
    <message>
        <source>Choose provider</source>
        <translation>プロバイダーを選択</translation>
    </message>
    <message>
        <source>Adopt script</source>
        <translation>台本を採用</translation>
    </message>
    <message>
        <source>Change title</source>
        <translation>タイトルを変更</translation>
    </message>
    <message>
        <source>Change description</source>
        <translation>説明を変更</translation>
    </message>
    <message>
        <source>Change sentence</source>
        <translation>文を変更</translation>
    </message>
    <message>
        <source>Change captions</source>
        <translation>字幕を変更</translation>
    </message>
    <message>
        <source>Change sentence&apos;s voice</source>
        <translation>文のボイスを変更</translation>
    </message>
    <message>
        <source>Insert sentence</source>
        <translation>文を挿入</translation>
    </message>
    <message>
        <source>Remove sentence</source>
        <translation>文を削除</translation>
    </message>
    <message>
        <source>Move sentence</source>
        <translation>文を移動</translation>
    </message>
    <message>
        <source>Split sentence</source>
        <translation>文を分割</translation>
    </message>
    <message>
        <source>Join sentences</source>
        <translation>文を結合</translation>
    </message>
    <message>
        <source>Insert scene</source>
        <translation>シーンを挿入</translation>
    </message>
    <message>
        <source>Remove scene</source>
        <translation>シーンを削除</translation>
    </message>
    <message>
        <source>Move scene</source>
        <translation>シーンを移動</translation>
    </message>
    <message>
        <source>Change picture</source>
        <translation>画像を変更</translation>
    </message>
    <message>
        <source>Change camera</source>
        <translation>カメラを変更</translation>
    </message>
    <message>
        <source>Change transition</source>
        <translation>トランジションを変更</translation>
    </message>
    <message>
        <source>Change mood</source>
        <translation>雰囲気を変更</translation>
    </message>
    <message>
        <source>Change emphasis</source>
        <translation>強調を変更</translation>
    </message>
    <message>
        <source>Add track</source>
        <translation>トラックを追加</translation>
    </message>
    <message>
        <source>Remove track</source>
        <translation>トラックを削除</translation>
    </message>
    <message>
        <source>Change track</source>
        <translation>トラックを変更</translation>
    </message>
    <message>
        <source>Add clip</source>
        <translation>クリップを追加</translation>
    </message>
    <message>
        <source>Remove clip</source>
        <translation>クリップを削除</translation>
    </message>
    <message>
        <source>Move clip</source>
        <translation>クリップを移動</translation>
    </message>
    <message>
        <source>Trim clip</source>
        <translation>クリップをトリム</translation>
    </message>
    <message>
        <source>Change clip&apos;s sound</source>
        <translation>クリップの音を変更</translation>
    </message>
    <message>
        <source>Change clip&apos;s place</source>
        <translation>クリップの位置を変更</translation>
    </message>
    <message>
        <source>Change clip&apos;s speed</source>
        <translation>クリップの速度を変更</translation>
    </message>
    <message>
        <source>Change clip&apos;s colour</source>
        <translation>クリップの色を変更</translation>
    </message>
    <message>
        <source>Change clip&apos;s blending</source>
        <translation>クリップの合成を変更</translation>
    </message>
    <message>
        <source>Change clip&apos;s mask</source>
        <translation>クリップのマスクを変更</translation>
    </message>
    <message>
        <source>Change clip&apos;s key</source>
        <translation>クリップのキーを変更</translation>
    </message>
    <message>
        <source>Change scene&apos;s colour</source>
        <translation>シーンの色を変更</translation>
    </message>
    <message>
        <source>Change film&apos;s colour</source>
        <translation>動画全体の色を変更</translation>
    </message>
    <message>
        <source>Change clip&apos;s animation</source>
        <translation>クリップのアニメーションを変更</translation>
    </message>
    <message>
        <source>Change clip&apos;s title</source>
        <translation>クリップのタイトルを変更</translation>
    </message>
    <message>
        <source>Change generated clip</source>
        <translation>生成したクリップを変更</translation>
    </message>
    <message>
        <source>Move track</source>
        <translation>トラックを移動</translation>
    </message>
    <message>
        <source>Split clip</source>
        <translation>クリップを分割</translation>
    </message>
    <message>
        <source>Roll edit</source>
        <translation>ロール編集</translation>
    </message>
    <message>
        <source>Slip clip</source>
        <translation>クリップをスリップ</translation>
    </message>
    <message>
        <source>Ripple trim</source>
        <translation>リップルトリム</translation>
    </message>
    <message>
        <source>Ripple delete</source>
        <translation>リップル削除</translation>
    </message>
    <message>
        <source>Duplicate clip</source>
        <translation>クリップを複製</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>グループ化</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>グループ解除</translation>
    </message>
    <message>
        <source>Change keyframes</source>
        <translation>キーフレームを変更</translation>
    </message>
    <message>
        <source>Transform clip</source>
        <translation>クリップを変形</translation>
    </message>
    <message>
        <source>Replace media</source>
        <translation>メディアを置き換え</translation>
    </message>
    <message>
        <source>Freeze frame</source>
        <translation>フリーズフレーム</translation>
    </message>
    <message>
        <source>Detach sound</source>
        <translation>オーディオを分離</translation>
    </message>
    <message>
        <source>Change scene length</source>
        <translation>シーンの長さを変更</translation>
    </message>
    <message>
        <source>Roll scenes</source>
        <translation>シーンの境界をロール</translation>
    </message>
    <message>
        <source>Add marker</source>
        <translation>マーカーを追加</translation>
    </message>
    <message>
        <source>Change marker</source>
        <translation>マーカーを変更</translation>
    </message>
    <message>
        <source>Remove marker</source>
        <translation>マーカーを削除</translation>
    </message>
    <message>
        <source>Choose take</source>
        <translation>テイクを選択</translation>
    </message>
    <message>
        <source>Import media</source>
        <translation>メディアを読み込む</translation>
    </message>
    <message>
        <source>Change media</source>
        <translation>メディアを変更</translation>
    </message>
    <message>
        <source>Remove media</source>
        <translation>メディアを削除</translation>
    </message>
    <message>
        <source>Split scene</source>
        <translation>シーンを分割</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>ロック</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>ロック解除</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>元に戻る</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>台本</translation>
    </message>
    <message>
        <source>Storyboard</source>
        <translation>絵コンテ</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>ボイス</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>動き</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>音楽</translation>
    </message>
    <message>
        <source>Sound effects</source>
        <translation>効果音</translation>
    </message>
    <message>
        <source>Beats of the music</source>
        <translation>音楽のビート</translation>
    </message>
    <message>
        <source>Voice of sentence %1</source>
        <translation>文 %1 のボイス</translation>
    </message>
    <message>
        <source>Words of the recording of sentence %1</source>
        <translation>文 %1 の録音の単語</translation>
    </message>
    <message>
        <source>Captions of sentence %1</source>
        <translation>文 %1 の字幕</translation>
    </message>
    <message>
        <source>Picture of scene %1</source>
        <translation>シーン %1 の画像</translation>
    </message>
    <message>
        <source>Motion of scene %1</source>
        <translation>シーン %1 の動き</translation>
    </message>
    <message>
        <source>Hard cut</source>
        <translation>カット</translation>
    </message>
    <message>
        <source>Dissolve</source>
        <translation>ディゾルブ</translation>
    </message>
    <message>
        <source>Whip left</source>
        <translation>ホイップ（左）</translation>
    </message>
    <message>
        <source>Slide left</source>
        <translation>スライド（左）</translation>
    </message>
    <message>
        <source>Push up</source>
        <translation>プッシュ（上）</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Flash</source>
        <translation>フラッシュ</translation>
    </message>
    <message>
        <source>Dip to black</source>
        <translation>黒を挟む</translation>
    </message>
    <message>
        <source>Dip to white</source>
        <translation>白を挟む</translation>
    </message>
    <message>
        <source>Wipe left</source>
        <translation>ワイプ（左）</translation>
    </message>
    <message>
        <source>Wipe right</source>
        <translation>ワイプ（右）</translation>
    </message>
    <message>
        <source>Wipe up</source>
        <translation>ワイプ（上）</translation>
    </message>
    <message>
        <source>Wipe down</source>
        <translation>ワイプ（下）</translation>
    </message>
    <message>
        <source>Diagonal wipe</source>
        <translation>斜めワイプ</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>時計</translation>
    </message>
    <message>
        <source>Iris</source>
        <translation>アイリス</translation>
    </message>
    <message>
        <source>Blinds</source>
        <translation>ブラインド</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>バー</translation>
    </message>
    <message>
        <source>Checker</source>
        <translation>市松模様</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>タイル</translation>
    </message>
    <message>
        <source>Dark parts first</source>
        <translation>暗い部分から</translation>
    </message>
    <message>
        <source>Slide right</source>
        <translation>スライド（右）</translation>
    </message>
    <message>
        <source>Slide up</source>
        <translation>スライド（上）</translation>
    </message>
    <message>
        <source>Slide down</source>
        <translation>スライド（下）</translation>
    </message>
    <message>
        <source>Push left</source>
        <translation>プッシュ（左）</translation>
    </message>
    <message>
        <source>Push right</source>
        <translation>プッシュ（右）</translation>
    </message>
    <message>
        <source>Push down</source>
        <translation>プッシュ（下）</translation>
    </message>
    <message>
        <source>Whip right</source>
        <translation>ホイップ（右）</translation>
    </message>
    <message>
        <source>Whip up</source>
        <translation>ホイップ（上）</translation>
    </message>
    <message>
        <source>Whip down</source>
        <translation>ホイップ（下）</translation>
    </message>
    <message>
        <source>Doors</source>
        <translation>ドア</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Spin</source>
        <translation>スピン</translation>
    </message>
    <message>
        <source>Swirl</source>
        <translation>渦</translation>
    </message>
    <message>
        <source>Ripple</source>
        <translation>波紋</translation>
    </message>
    <message>
        <source>Cube</source>
        <translation>キューブ</translation>
    </message>
    <message>
        <source>Page turn</source>
        <translation>ページめくり</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>ぼかし</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>ピクセル</translation>
    </message>
    <message>
        <source>Glitch</source>
        <translation>グリッチ</translation>
    </message>
    <message>
        <source>Film burn</source>
        <translation>フィルム焼け</translation>
    </message>
    <message>
        <source>Light leak</source>
        <translation>光漏れ</translation>
    </message>
    <message>
        <source>Fade in</source>
        <translation>フェードイン</translation>
    </message>
    <message>
        <source>Pop in</source>
        <translation>ポップイン</translation>
    </message>
    <message>
        <source>Rise in</source>
        <translation>下から登場</translation>
    </message>
    <message>
        <source>Drop in</source>
        <translation>上から登場</translation>
    </message>
    <message>
        <source>Slide in, moving left</source>
        <translation>左へスライドイン</translation>
    </message>
    <message>
        <source>Slide in, moving right</source>
        <translation>右へスライドイン</translation>
    </message>
    <message>
        <source>Slide in, moving up</source>
        <translation>上へスライドイン</translation>
    </message>
    <message>
        <source>Slide in, moving down</source>
        <translation>下へスライドイン</translation>
    </message>
    <message>
        <source>Grow in</source>
        <translation>拡大して登場</translation>
    </message>
    <message>
        <source>Shrink in</source>
        <translation>縮小して登場</translation>
    </message>
    <message>
        <source>Spin in</source>
        <translation>回転して登場</translation>
    </message>
    <message>
        <source>Flip in</source>
        <translation>反転して登場</translation>
    </message>
    <message>
        <source>Bounce in</source>
        <translation>弾んで登場</translation>
    </message>
    <message>
        <source>Elastic in</source>
        <translation>ゴムのように登場</translation>
    </message>
    <message>
        <source>Stamp in</source>
        <translation>スタンプで登場</translation>
    </message>
    <message>
        <source>Swing in</source>
        <translation>揺れて登場</translation>
    </message>
    <message>
        <source>Roll in</source>
        <translation>転がって登場</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>展開</translation>
    </message>
    <message>
        <source>Wipe in</source>
        <translation>ワイプで登場</translation>
    </message>
    <message>
        <source>Typewriter</source>
        <translation>タイプライター</translation>
    </message>
    <message>
        <source>Fade out</source>
        <translation>フェードアウト</translation>
    </message>
    <message>
        <source>Pop out</source>
        <translation>ポップアウト</translation>
    </message>
    <message>
        <source>Rise out</source>
        <translation>上へ退場</translation>
    </message>
    <message>
        <source>Drop out</source>
        <translation>下へ退場</translation>
    </message>
    <message>
        <source>Slide out, moving left</source>
        <translation>左へスライドアウト</translation>
    </message>
    <message>
        <source>Slide out, moving right</source>
        <translation>右へスライドアウト</translation>
    </message>
    <message>
        <source>Slide out, moving up</source>
        <translation>上へスライドアウト</translation>
    </message>
    <message>
        <source>Slide out, moving down</source>
        <translation>下へスライドアウト</translation>
    </message>
    <message>
        <source>Grow out</source>
        <translation>拡大して退場</translation>
    </message>
    <message>
        <source>Shrink out</source>
        <translation>縮小して退場</translation>
    </message>
    <message>
        <source>Spin out</source>
        <translation>回転して退場</translation>
    </message>
    <message>
        <source>Flip out</source>
        <translation>反転して退場</translation>
    </message>
    <message>
        <source>Roll out</source>
        <translation>転がって退場</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>折りたたみ</translation>
    </message>
    <message>
        <source>Wipe out</source>
        <translation>ワイプで退場</translation>
    </message>
    <message>
        <source>Delete letters</source>
        <translation>文字を消す</translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation>パルス</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>浮遊</translation>
    </message>
    <message>
        <source>Swing</source>
        <translation>スイング</translation>
    </message>
    <message>
        <source>Shake</source>
        <translation>シェイク</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>回転</translation>
    </message>
    <message>
        <source>Wobble</source>
        <translation>ぐらつき</translation>
    </message>
    <message>
        <source>Blink</source>
        <translation>点滅</translation>
    </message>
    <message>
        <source>Breathe</source>
        <translation>呼吸</translation>
    </message>
    <message>
        <source>Heartbeat</source>
        <translation>鼓動</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>漂い</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>穏やか</translation>
    </message>
    <message>
        <source>Curious</source>
        <translation>好奇心</translation>
    </message>
    <message>
        <source>Epic</source>
        <translation>壮大</translation>
    </message>
    <message>
        <source>Playful</source>
        <translation>遊び心</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>真剣</translation>
    </message>
    <message>
        <source>Tech</source>
        <translation>テック</translation>
    </message>
    <message>
        <source>Tense</source>
        <translation>緊張感</translation>
    </message>
    <message>
        <source>Uplifting</source>
        <translation>前向き</translation>
    </message>
    <message>
        <source>Cinema</source>
        <translation>シネマ</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>クリーン</translation>
    </message>
    <message>
        <source>Comic</source>
        <translation>コミック</translation>
    </message>
    <message>
        <source>Cutout</source>
        <translation>切り絵</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>奥行き</translation>
    </message>
    <message>
        <source>Glide</source>
        <translation>グライド</translation>
    </message>
    <message>
        <source>Karaoke</source>
        <translation>カラオケ</translation>
    </message>
    <message>
        <source>Neon</source>
        <translation>ネオン</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>ノート</translation>
    </message>
    <message>
        <source>Punch</source>
        <translation>パンチ</translation>
    </message>
    <message>
        <source>Shout</source>
        <translation>シャウト</translation>
    </message>
    <message>
        <source>Sticker</source>
        <translation>ステッカー</translation>
    </message>
    <message>
        <source>Sunset</source>
        <translation>夕焼け</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>太字</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>ボックス</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>積み上げ</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>ドロップ</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>動画全体</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>グラデーション</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>拡大する語</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>マーカー</translation>
    </message>
    <message>
        <source>One word</source>
        <translation>一語ずつ</translation>
    </message>
    <message>
        <source>Pill</source>
        <translation>ピル</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>スライド</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>下線</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>カメラ</translation>
    </message>
    <message>
        <source>direction</source>
        <translation>演出</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>emphasis</source>
        <translation>強調</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>勢い</translation>
    </message>
    <message>
        <source>first</source>
        <translation>最初のシーン</translation>
    </message>
    <message>
        <source>from</source>
        <translation>開始位置</translation>
    </message>
    <message>
        <source>height</source>
        <translation>高さ</translation>
    </message>
    <message>
        <source>language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>look</source>
        <translation>ルック</translation>
    </message>
    <message>
        <source>mood</source>
        <translation>雰囲気</translation>
    </message>
    <message>
        <source>motif</source>
        <translation>モチーフ</translation>
    </message>
    <message>
        <source>negative prompt</source>
        <translation>画像に入れないもの</translation>
    </message>
    <message>
        <source>palette</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>画像の説明</translation>
    </message>
    <message>
        <source>provider</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>録音</translation>
    </message>
    <message>
        <source>scenes</source>
        <translation>シーン</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒数</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>take</source>
        <translation>テイク</translation>
    </message>
    <message>
        <source>text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>transition</source>
        <translation>トランジション</translation>
    </message>
    <message>
        <source>voice</source>
        <translation>ボイス</translation>
    </message>
    <message>
        <source>width</source>
        <translation>幅</translation>
    </message>
    <message>
        <source>never made</source>
        <translation>未生成</translation>
    </message>
    <message>
        <source>nothing here makes a “%1”</source>
        <translation>ここには「%1」を生成するものがありません</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>変更: %1</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>追加: %1</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>削除: %1</translation>
    </message>
    <message>
        <source>provider changed</source>
        <translation>プロバイダーが変更</translation>
    </message>
    <message>
        <source>stage version changed</source>
        <translation>ステージのバージョンが変更</translation>
    </message>
    <message>
        <source>media file missing</source>
        <translation>メディアファイルがありません</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n 件の変更</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n edit(s)</source>
        <translation>
            <numerusform>%n 件の編集を適用</numerusform>
        </translation>
    </message>
    <message>
        <source>Change shape</source>
        <translation>形を変更</translation>
    </message>
    <message>
        <source>Remove shape</source>
        <translation>形を削除</translation>
    </message>
    <message>
        <source>Move in this shape</source>
        <translation>この形で移動</translation>
    </message>
    <message>
        <source>Back to the base layout</source>
        <translation>基本レイアウトに戻す</translation>
    </message>
    <message>
        <source>Lit objects, quiet serif subtitles that fade</source>
        <translation>光を受けた物体と、静かに現れるセリフ体の字幕</translation>
    </message>
    <message>
        <source>Lit objects on deep gradients, quiet two-line captions</source>
        <translation>深いグラデーションの上の光る物体と、静かな 2 行字幕</translation>
    </message>
    <message>
        <source>Torn paper and stickers, hopping words in two colours</source>
        <translation>破れた紙とステッカー、2 色で跳ねる言葉</translation>
    </message>
    <message>
        <source>Torn paper, stickers and tape, captions on coloured pills</source>
        <translation>破れた紙、ステッカー、テープ、色付きの帯に載る字幕</translation>
    </message>
    <message>
        <source>Lit objects on deep gradients, bold captions with a yellow word</source>
        <translation>深いグラデーションの上の光る物体と、一語だけ黄色い太字の字幕</translation>
    </message>
    <message>
        <source>Lit objects, a coloured pill that glides from word to word</source>
        <translation>光を受けた物体と、言葉から言葉へ滑る色の帯</translation>
    </message>
    <message>
        <source>Lit objects, captions that fill with colour as they are spoken</source>
        <translation>光を受けた物体と、話すにつれて色が満ちる字幕</translation>
    </message>
    <message>
        <source>Lit objects on deep gradients, captions in neon light</source>
        <translation>深いグラデーションの上の光る物体と、ネオンの字幕</translation>
    </message>
    <message>
        <source>Torn paper, a highlighter that follows the voice</source>
        <translation>破れた紙と、声を追う蛍光マーカー</translation>
    </message>
    <message>
        <source>Torn paper and stickers, one big word at a time</source>
        <translation>破れた紙とステッカー、大きな言葉を一語ずつ</translation>
    </message>
    <message>
        <source>Lit objects, words that land one by one, the key word in red</source>
        <translation>光を受けた物体と、一語ずつ着地する言葉、要の語は赤</translation>
    </message>
    <message>
        <source>Torn paper, words cut out like stickers</source>
        <translation>破れた紙と、ステッカーのように切り抜いた言葉</translation>
    </message>
    <message>
        <source>Lit objects, big words that fill with a warm gradient</source>
        <translation>光を受けた物体と、暖色のグラデーションが満ちる大きな言葉</translation>
    </message>
    <message>
        <source>Torn paper, captions typed letter by letter</source>
        <translation>破れた紙と、一文字ずつ打たれる字幕</translation>
    </message>
    <message>
        <source>Slow and warm: electric piano and harp with hardly any drums, for nature, sleep, care and quiet facts.</source>
        <translation>ゆったり温か：エレピとハープ、ドラムはほぼなし。自然、眠り、いたわり、静かな話題に。</translation>
    </message>
    <message>
        <source>Tiptoeing and wide-eyed: celesta, kalimba and plucked bass, for questions, science and how things work.</source>
        <translation>忍び足で目を丸く：チェレスタ、カリンバ、つま弾くベース。疑問、科学、仕組みの話に。</translation>
    </message>
    <message>
        <source>Big and rising: string ostinato, choir and war drums, for records, battles, giants and the universe.</source>
        <translation>壮大に高まる：弦のオスティナート、合唱、戦太鼓。記録、戦い、巨大なもの、宇宙に。</translation>
    </message>
    <message>
        <source>Light and bouncy: marimba, pizzicato and claps with a swing, for animals, food, jokes and odd facts.</source>
        <translation>軽やかに弾む：マリンバ、ピチカート、スイングする手拍子。動物、食べ物、冗談、変わった話に。</translation>
    </message>
    <message>
        <source>Sober and thoughtful: piano and low strings in minor with a quiet pulse, for history, money, health and loss.</source>
        <translation>落ち着いて思慮深い：短調のピアノと低弦、静かな拍。歴史、お金、健康、喪失に。</translation>
    </message>
    <message>
        <source>Cool and precise: synth plucks, a pulsing bass and an electronic beat, for software, machines, space and data.</source>
        <translation>クールで正確：シンセの粒、脈打つベース、電子ビート。ソフト、機械、宇宙、データに。</translation>
    </message>
    <message>
        <source>Dark and driving: a low string ostinato and deep drums in minor, for danger, mysteries and disasters.</source>
        <translation>暗く突き進む：低弦のオスティナートと深いドラム、短調。危険、謎、災害に。</translation>
    </message>
    <message>
        <source>Bright and forward: piano and guitar plucks over a steady beat, for good news, ideas and success.</source>
        <translation>明るく前向き：安定したビートにピアノとギター。良い知らせ、アイデア、成功に。</translation>
    </message>
    <message>
        <source>How to</source>
        <translation>やり方</translation>
    </message>
    <message>
        <source>Three facts</source>
        <translation>3 つの事実</translation>
    </message>
    <message>
        <source>Myth and truth</source>
        <translation>通説と真実</translation>
    </message>
    <message>
        <source>A story</source>
        <translation>物語</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>ビフォーアフター</translation>
    </message>
    <message>
        <source>A product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>One thing that viewers can do afterwards</source>
        <translation>見た人が後でできるようになること</translation>
    </message>
    <message>
        <source>A list that surprises</source>
        <translation>驚きのリスト</translation>
    </message>
    <message>
        <source>What everybody believes, and what is so</source>
        <translation>みんなの思い込みと、本当のこと</translation>
    </message>
    <message>
        <source>Somebody wants something and meets a wall</source>
        <translation>誰かが何かを望み、壁にぶつかる</translation>
    </message>
    <message>
        <source>A change and how it was made</source>
        <translation>変化と、それをどう実現したか</translation>
    </message>
    <message>
        <source>What it is, for whom, and why now</source>
        <translation>何か、誰のためか、なぜ今か</translation>
    </message>
    <message>
        <source>Change style of pictures</source>
        <translation>画像のスタイルを変更</translation>
    </message>
    <message>
        <source>Change character</source>
        <translation>キャラクターを変更</translation>
    </message>
    <message>
        <source>Remove character</source>
        <translation>キャラクターを削除</translation>
    </message>
    <message>
        <source>Change origin</source>
        <translation>元の作品を変更</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>キャラクター</translation>
    </message>
    <message>
        <source>style</source>
        <translation>スタイル</translation>
    </message>
    <message>
        <source>Best for all platforms</source>
        <translation>すべてのプラットフォームに最適</translation>
    </message>
    <message>
        <source>TikTok</source>
        <translation>TikTok</translation>
    </message>
    <message>
        <source>Instagram Reels</source>
        <translation>Instagram リール</translation>
    </message>
    <message>
        <source>YouTube Shorts</source>
        <translation>YouTube ショート</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>高速</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>下書き</translation>
    </message>
    <message>
        <source>Small, for messengers and mail</source>
        <translation>小さめ（メッセージやメール用）</translation>
    </message>
    <message>
        <source>HEVC: smaller, for Apple and newer devices</source>
        <translation>HEVC：より小さい（Apple や新しい機器用）</translation>
    </message>
    <message>
        <source>AV1: smallest, for new devices</source>
        <translation>AV1：最小（新しい機器用）</translation>
    </message>
    <message>
        <source>For web pages</source>
        <translation>ウェブページ用</translation>
    </message>
    <message>
        <source>For web pages in new browsers</source>
        <translation>ウェブページ用（新しいブラウザー）</translation>
    </message>
    <message>
        <source>For editing: ProRes 422 HQ, 10 bit</source>
        <translation>編集用：ProRes 422 HQ、10 ビット</translation>
    </message>
    <message>
        <source>Animated picture, without sound</source>
        <translation>アニメーション画像（音なし）</translation>
    </message>
    <message>
        <source>Pictures, lossless</source>
        <translation>画像（可逆）</translation>
    </message>
    <message>
        <source>Pictures, small</source>
        <translation>画像（小さめ）</translation>
    </message>
    <message>
        <source>Sound alone, lossless</source>
        <translation>音声のみ（可逆）</translation>
    </message>
    <message>
        <source>Sound alone, small</source>
        <translation>音声のみ（小さめ）</translation>
    </message>
</context>
<context>
    <name>CropTool</name>
    <message>
        <source>Crop clip</source>
        <translation>クリップをクロップ</translation>
    </message>
    <message>
        <source>%1 × %2 %</source>
        <translation>%1 × %2%</translation>
    </message>
</context>
<context>
    <name>Easing</name>
    <message>
        <source>Linear</source>
        <translation>リニア</translation>
    </message>
    <message>
        <source>Ease</source>
        <translation>イーズ</translation>
    </message>
    <message>
        <source>Ease in</source>
        <translation>イーズイン</translation>
    </message>
    <message>
        <source>Ease out</source>
        <translation>イーズアウト</translation>
    </message>
    <message>
        <source>Ease in and out</source>
        <translation>イーズインアウト</translation>
    </message>
    <message>
        <source>Sharp</source>
        <translation>シャープ</translation>
    </message>
    <message>
        <source>Overshoot</source>
        <translation>オーバーシュート</translation>
    </message>
    <message>
        <source>Wind up</source>
        <translation>溜め</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>ホールド</translation>
    </message>
</context>
<context>
    <name>EasingEditor</name>
    <message>
        <source>Easing curve</source>
        <translation>イージングカーブ</translation>
    </message>
    <message>
        <source>Drag the points. Space chooses one, the arrow keys move it.</source>
        <translation>点をドラッグします。Space で点を選択し、矢印キーで動かします。</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>%1 of its lines belong to no sentence and were left out.</source>
        <translation>%1 行はどの文にも対応しないため、取り込みませんでした。</translation>
    </message>
    <message>
        <source>The captions are as they were.</source>
        <translation>字幕に変更はありません。</translation>
    </message>
    <message>
        <source>Import captions</source>
        <translation>字幕を読み込む</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失敗: %1</translation>
    </message>
    <message>
        <source>Being made… %1 %</source>
        <translation>生成中… %1%</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>To be made: %1</source>
        <translation>生成待ち: %1</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name.</source>
        <translation>%1 はすでにあります。別の名前を選んでください。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are there again.</source>
        <translation>
            <numerusform>%n 個のファイルが見つかりました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Replaced by other files of the same name and length: %1.</source>
        <translation>同じ名前と長さの別のファイルで置き換えました: %1。</translation>
    </message>
    <message>
        <source>Not found: %1.</source>
        <translation>見つかりません: %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n generated file(s) were not found; they can be made again.</source>
        <translation>
            <numerusform>生成したファイル %n 個が見つかりませんでした。もう一度生成できます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>不足しているものはありません。</translation>
    </message>
    <message>
        <source>This project can only be looked at, played and exported. %1</source>
        <translation>このプロジェクトは閲覧、再生、書き出しのみできます。%1</translation>
    </message>
    <message>
        <source>what nobody knows, paid to %1</source>
        <translation>不明な金額（支払先：%1）</translation>
    </message>
    <message>
        <source>about %1, paid to %2</source>
        <translation>約 %1（支払先：%2）</translation>
    </message>
    <message>
        <source>up to %1, paid to %2</source>
        <translation>最大 %1（支払先：%2）</translation>
    </message>
    <message>
        <source>%1 to %2, paid to %3</source>
        <translation>%1～%2（支払先：%3）</translation>
    </message>
    <message>
        <source>%1; some prices are not known</source>
        <translation>%1、一部の価格は不明</translation>
    </message>
    <message>
        <source>Shortwright ended by a fault the last time.</source>
        <translation>前回、Shortwright は異常終了しました。</translation>
    </message>
    <message numerus="yes">
        <source>Shortwright ended by a fault %n time(s).</source>
        <translation>
            <numerusform>Shortwright は %n 回、異常終了しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>What is known of it, without your texts, is in %1.</source>
        <translation>わかっていること（テキストは含みません）は %1 にあります。</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>レポートを開く</translation>
    </message>
</context>
<context>
    <name>ExportPanel</name>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 % · %2 s left</source>
        <translation>%1% · 残り %2 秒</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>キャンセル済み</translation>
    </message>
    <message>
        <source>Only between in and out</source>
        <translation>イン/アウトポイントの間のみ</translation>
    </message>
    <message>
        <source>Title, description and hashtags as a file beside it</source>
        <translation>タイトル・説明・ハッシュタグを別ファイルで保存</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>Software: the same film everywhere</source>
        <translation>ソフトウェア: どの環境でも同じ動画</translation>
    </message>
    <message>
        <source>Hardware where it works</source>
        <translation>可能な場合はハードウェア</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>エンコーダー</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>書き出すファイル</translation>
    </message>
    <message>
        <source>Choose where to write the film</source>
        <translation>動画の書き出し先を選択</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Open a project to export it.</source>
        <translation>書き出すには、プロジェクトを開いてください。</translation>
    </message>
    <message>
        <source>Some of it is still to be made. Press Make first.</source>
        <translation>まだ生成されていないものがあります。先に「生成」を押してください。</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name, or replace it.</source>
        <translation>%1 はすでに存在します。別の名前を選ぶか、置き換えてください。</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>置き換える</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形</translation>
    </message>
    <message>
        <source>The short in another shape, as the preview shows it</source>
        <translation>プレビューに表示される、別の形のショート動画</translation>
    </message>
</context>
<context>
    <name>ExportQueue</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 LUFS</source>
        <translation>%1 LUFS</translation>
    </message>
    <message>
        <source>The written film has no picture. Export it again; if that does not help, choose another preset.</source>
        <translation>書き出した動画に映像がありません。もう一度書き出し、直らない場合は別のプリセットを選んでください。</translation>
    </message>
    <message>
        <source>The written film is not as long as it should be. Export it again; if that does not help, choose another preset.</source>
        <translation>書き出した動画の長さが正しくありません。もう一度書き出し、直らない場合は別のプリセットを選んでください。</translation>
    </message>
    <message>
        <source>The written film has no sound. Export it again; if that does not help, choose another preset.</source>
        <translation>書き出した動画に音がありません。もう一度書き出し、直らない場合は別のプリセットを選んでください。</translation>
    </message>
    <message>
        <source>The film is silent: voice, music and sounds are muted or empty.</source>
        <translation>動画は無音です。ボイス、音楽、効果音がミュートされているか空です。</translation>
    </message>
    <message numerus="yes">
        <source>The short is not complete yet: %n part(s) of it are still to be made. Press Make first, then export.</source>
        <translation>
            <numerusform>ショートはまだ完成していません：あと %n 個の生成が必要です。先に「生成」を押してから書き出してください。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportRow</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>取り除く</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>書き出しの進行状況</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>再開</translation>
    </message>
</context>
<context>
    <name>FailureNote</name>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>It could not be made.</source>
        <translation>生成できませんでした。</translation>
    </message>
</context>
<context>
    <name>FileTasks</name>
    <message>
        <source>Something else is still being done: %1 Wait for it, or stop it.</source>
        <translation>別の処理が実行中です: %1 終わるまで待つか、停止してください。</translation>
    </message>
    <message>
        <source>%1 %2 And %3 more.</source>
        <translation>%1 %2 ほか %3 件。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Packing %1…</source>
        <translation>%1 にまとめています…</translation>
    </message>
    <message>
        <source>Missing in it: %1.</source>
        <translation>含まれていないもの: %1。</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>%1 を書き出しました。</translation>
    </message>
    <message>
        <source>Unpacking %1…</source>
        <translation>%1 を展開中…</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name.</source>
        <translation>%1 はすでに存在します。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>Importing %1…</source>
        <translation>%1 を読み込み中…</translation>
    </message>
    <message>
        <source>The timeline is a project now.</source>
        <translation>タイムラインがプロジェクトになりました。</translation>
    </message>
    <message>
        <source>Looking for missing media in %1…</source>
        <translation>見つからないメディアを %1 内で検索中…</translation>
    </message>
    <message>
        <source>Relink media</source>
        <translation>メディアを再リンク</translation>
    </message>
    <message>
        <source>The search is done.</source>
        <translation>検索が完了しました。</translation>
    </message>
    <message>
        <source>Nothing that was generated is missing.</source>
        <translation>生成したファイルはすべてそろっています。</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Placement</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>Place from the left</source>
        <translation>左からの位置</translation>
    </message>
    <message>
        <source>Y</source>
        <translation>Y</translation>
    </message>
    <message>
        <source>Place from the top</source>
        <translation>上からの位置</translation>
    </message>
    <message>
        <source>W</source>
        <translation>幅</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>幅</translation>
    </message>
    <message>
        <source>H</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高さ</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>フィット</translation>
    </message>
    <message>
        <source>As large as the canvas allows</source>
        <translation>キャンバスに収まる最大サイズ</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>フィル</translation>
    </message>
    <message>
        <source>So large that the canvas is covered</source>
        <translation>キャンバス全体を覆うサイズ</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>中央</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>回転</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>左右反転</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>クロップ</translation>
    </message>
    <message>
        <source>L</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Crop left</source>
        <translation>左のクロップ</translation>
    </message>
    <message>
        <source>R</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Crop right</source>
        <translation>右のクロップ</translation>
    </message>
    <message>
        <source>T</source>
        <translation>上</translation>
    </message>
    <message>
        <source>Crop top</source>
        <translation>上のクロップ</translation>
    </message>
    <message>
        <source>B</source>
        <translation>下</translation>
    </message>
    <message>
        <source>Crop bottom</source>
        <translation>下のクロップ</translation>
    </message>
    <message>
        <source>Blending</source>
        <translation>合成</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>モード</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>通常</translation>
    </message>
    <message>
        <source>Multiply</source>
        <translation>乗算</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>スクリーン</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>オーバーレイ</translation>
    </message>
    <message>
        <source>Soft light</source>
        <translation>ソフトライト</translation>
    </message>
    <message>
        <source>Hard light</source>
        <translation>ハードライト</translation>
    </message>
    <message>
        <source>Colour dodge</source>
        <translation>覆い焼きカラー</translation>
    </message>
    <message>
        <source>Colour burn</source>
        <translation>焼き込みカラー</translation>
    </message>
    <message>
        <source>Darken</source>
        <translation>比較（暗）</translation>
    </message>
    <message>
        <source>Lighten</source>
        <translation>比較（明）</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加算</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差の絶対値</translation>
    </message>
    <message>
        <source>Exclusion</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>Animation</source>
        <translation>アニメーション</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>0 is the animation&apos;s own length</source>
        <translation>0 はアニメーション本来の長さです</translation>
    </message>
    <message>
        <source>In</source>
        <translation>イン</translation>
    </message>
    <message>
        <source>In takes</source>
        <translation>インの長さ</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>アウト</translation>
    </message>
    <message>
        <source>Out takes</source>
        <translation>アウトの長さ</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>ループ</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>マスク</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>長方形</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>楕円</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>By picture</source>
        <translation>マスク画像</translation>
    </message>
    <message>
        <source>Mask from the left</source>
        <translation>左からのマスク位置</translation>
    </message>
    <message>
        <source>Mask from the top</source>
        <translation>上からのマスク位置</translation>
    </message>
    <message>
        <source>Mask width</source>
        <translation>マスクの幅</translation>
    </message>
    <message>
        <source>Mask height</source>
        <translation>マスクの高さ</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>境界のぼかし</translation>
    </message>
    <message>
        <source>Corners</source>
        <translation>角丸</translation>
    </message>
    <message>
        <source>Inverted</source>
        <translation>反転</translation>
    </message>
    <message>
        <source>Chroma key</source>
        <translation>クロマキー</translation>
    </message>
    <message>
        <source>Takes out</source>
        <translation>抜く色</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>許容量</translation>
    </message>
    <message>
        <source>Softness</source>
        <translation>柔らかさ</translation>
    </message>
    <message>
        <source>Spill</source>
        <translation>スピル</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>フォント</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>ウェイト</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>揃え</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左揃え</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右揃え</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>縁取り</translation>
    </message>
    <message>
        <source>Thickness</source>
        <translation>太さ</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>背景プレート</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Starts at</source>
        <translation>開始位置</translation>
    </message>
    <message>
        <source>Where in its media the clip begins</source>
        <translation>メディア内でクリップが始まる位置</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>カラー</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>露出</translation>
    </message>
    <message>
        <source>stops</source>
        <translation>段</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>コントラスト</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>彩度</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>色温度</translation>
    </message>
    <message>
        <source>Tint</source>
        <translation>色合い</translation>
    </message>
    <message>
        <source>Look-up table</source>
        <translation>LUT</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>強さ</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>ぼかし</translation>
    </message>
    <message>
        <source>Sharpen</source>
        <translation>シャープネス</translation>
    </message>
    <message>
        <source>Vignette</source>
        <translation>ビネット</translation>
    </message>
    <message>
        <source>Grain</source>
        <translation>グレイン</translation>
    </message>
    <message>
        <source>Reset all colours</source>
        <translation>カラーをすべてリセット</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>キャンバス</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>フォーマット</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>カスタム</translation>
    </message>
    <message>
        <source>Canvas width</source>
        <translation>キャンバスの幅</translation>
    </message>
    <message>
        <source>Canvas height</source>
        <translation>キャンバスの高さ</translation>
    </message>
    <message>
        <source>%1 fps</source>
        <translation>%1 fps</translation>
    </message>
    <message>
        <source>Frame rate</source>
        <translation>フレームレート</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>プラットフォーム</translation>
    </message>
    <message>
        <source>Look and voice</source>
        <translation>ルックとボイス</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>ルック</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>ボイス</translation>
    </message>
    <message>
        <source>The language&apos;s own</source>
        <translation>言語の標準</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>話す速さ</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>音楽</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>雰囲気</translation>
    </message>
    <message>
        <source>As the script says</source>
        <translation>台本に従う</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>ゲイン</translation>
    </message>
    <message>
        <source>Mute the music</source>
        <translation>音楽をミュート</translation>
    </message>
    <message>
        <source>Making</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Sound effects</source>
        <translation>効果音</translation>
    </message>
    <message>
        <source>Leave all effects out</source>
        <translation>効果音をすべて除く</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>語句</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>文字数</translation>
    </message>
    <message>
        <source>Film colour</source>
        <translation>動画の色</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Own curve</source>
        <translation>カスタムカーブ</translation>
    </message>
    <message>
        <source>Speed ramp</source>
        <translation>速度ランプ</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>一定</translation>
    </message>
    <message>
        <source>Backwards</source>
        <translation>逆再生</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>オーディオ</translation>
    </message>
    <message>
        <source>Fade in</source>
        <translation>フェードイン</translation>
    </message>
    <message>
        <source>Fade out</source>
        <translation>フェードアウト</translation>
    </message>
    <message>
        <source>Fades</source>
        <translation>フェードの形</translation>
    </message>
    <message>
        <source>Softly</source>
        <translation>なめらか</translation>
    </message>
    <message>
        <source>Evenly</source>
        <translation>直線的</translation>
    </message>
    <message>
        <source>Equally loud</source>
        <translation>音量一定</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>パン</translation>
    </message>
    <message>
        <source>−100 is left, 100 is right</source>
        <translation>−100 が左、100 が右です</translation>
    </message>
    <message>
        <source>Volume keyframes</source>
        <translation>音量キーフレーム</translation>
    </message>
    <message>
        <source>Keyframes</source>
        <translation>キーフレーム</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>マーカー</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>What happens here</source>
        <translation>ここでの出来事</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>オフセット</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>トラック</translation>
    </message>
    <message>
        <source>Solo</source>
        <translation>ソロ</translation>
    </message>
    <message>
        <source>Mute or hide</source>
        <translation>ミュート/非表示</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>ロック</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>テイク</translation>
    </message>
    <message>
        <source>Another take</source>
        <translation>別テイク</translation>
    </message>
    <message>
        <source>Make now</source>
        <translation>今すぐ生成</translation>
    </message>
    <message>
        <source>Keep as it is, whatever changes</source>
        <translation>変更があってもこのまま保持</translation>
    </message>
    <message>
        <source>It is not made again until this is taken back.</source>
        <translation>解除するまで再生成されません。</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>描くもの</translation>
    </message>
    <message>
        <source>What the picture is to show</source>
        <translation>画像に描く内容</translation>
    </message>
    <message>
        <source>Does not show</source>
        <translation>描かないもの</translation>
    </message>
    <message>
        <source>What is to stay out of it</source>
        <translation>画像に入れない内容</translation>
    </message>
    <message>
        <source>Own picture</source>
        <translation>自分の画像</translation>
    </message>
    <message>
        <source>None: generated</source>
        <translation>なし（生成）</translation>
    </message>
    <message>
        <source>Fills by</source>
        <translation>画面の埋め方</translation>
    </message>
    <message>
        <source>Cropping</source>
        <translation>クロップ</translation>
    </message>
    <message>
        <source>Fitting inside</source>
        <translation>内側に収める</translation>
    </message>
    <message>
        <source>Stretching</source>
        <translation>引き伸ばし</translation>
    </message>
    <message>
        <source>Show no picture</source>
        <translation>画像を表示しない</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>動き</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>カメラ</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>トランジション</translation>
    </message>
    <message>
        <source>Stresses</source>
        <translation>強調語</translation>
    </message>
    <message>
        <source>Words, with commas between them</source>
        <translation>単語をコンマで区切る</translation>
    </message>
    <message>
        <source>Holds on</source>
        <translation>余韻</translation>
    </message>
    <message>
        <source>How much longer the scene stays after what is said in it</source>
        <translation>セリフの後もシーンを続ける長さ</translation>
    </message>
    <message>
        <source>Cuts later</source>
        <translation>切り替えの遅れ</translation>
    </message>
    <message>
        <source>How much later its picture takes over, or earlier when negative: speech does not move</source>
        <translation>画像の切り替えを遅らせる時間（負の値で早める）。音声は動きません</translation>
    </message>
    <message>
        <source>Is spoken</source>
        <translation>読み上げ</translation>
    </message>
    <message>
        <source>Captions show</source>
        <translation>字幕の表示</translation>
    </message>
    <message>
        <source>What is spoken</source>
        <translation>読み上げる内容</translation>
    </message>
    <message>
        <source>The film&apos;s voice</source>
        <translation>動画のボイス</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>ミュート</translation>
    </message>
    <message>
        <source>Own recording</source>
        <translation>自分の録音</translation>
    </message>
    <message>
        <source>Own music</source>
        <translation>自分の音楽</translation>
    </message>
    <message>
        <source>Takes over by</source>
        <translation>切り替え方</translation>
    </message>
    <message>
        <source>How long the transition takes; 0 for its own length. Its edges can be dragged on the timeline, too</source>
        <translation>トランジションの長さ（0 で本来の長さ）。タイムライン上で端をドラッグしても変更できます</translation>
    </message>
    <message>
        <source>All transitions</source>
        <translation>すべてのトランジション</translation>
    </message>
    <message>
        <source>Back to the base layout</source>
        <translation>基本レイアウトに戻す</translation>
    </message>
    <message>
        <source>Place, size and rotation are those in %1; the base layout stays as it is.</source>
        <translation>位置、サイズ、回転は %1 のものです。基本レイアウトは変わりません。</translation>
    </message>
    <message>
        <source>Compare takes</source>
        <translation>テイクを比較</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>すべての画像</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>スタイル</translation>
    </message>
    <message>
        <source>What all pictures have in common, for engines that draw from words</source>
        <translation>すべての画像に共通すること（言葉から描くエンジン用）</translation>
    </message>
    <message>
        <source>Do not show</source>
        <translation>表示しないもの</translation>
    </message>
    <message>
        <source>What is to stay out of all of them</source>
        <translation>どの画像にも入れないもの</translation>
    </message>
    <message>
        <source>Making it costs %1.</source>
        <translation>生成の費用：%1。</translation>
    </message>
</context>
<context>
    <name>Grip</name>
    <message>
        <source>%1 (drag, or Up and Down)</source>
        <translation>%1（ドラッグ、または上下キー）</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Opened</source>
        <translation>開きました</translation>
    </message>
    <message>
        <source>%1, undone</source>
        <translation>%1（取り消し済み）</translation>
    </message>
    <message>
        <source>%1, the present state</source>
        <translation>%1（現在の状態）</translation>
    </message>
    <message>
        <source>Do again up to here</source>
        <translation>ここまでやり直す</translation>
    </message>
    <message>
        <source>The present state</source>
        <translation>現在の状態</translation>
    </message>
    <message>
        <source>Undo down to here</source>
        <translation>ここまで元に戻す</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Nothing is open</source>
        <translation>何も開いていません</translation>
    </message>
    <message>
        <source>Every change of the open project is listed here, and can be gone back to.</source>
        <translation>開いているプロジェクトの変更がすべてここに並び、いつでも戻れます。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
</context>
<context>
    <name>InputMeter</name>
    <message>
        <source>Level of the microphone</source>
        <translation>マイクのレベル</translation>
    </message>
    <message>
        <source>Level of the microphone: speech should reach the bright part, and never the red one</source>
        <translation>マイクのレベル: 話し声が明るい部分に届き、赤い部分には入らないのが適切です</translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message>
        <source>Copy attributes</source>
        <translation>属性をコピー</translation>
    </message>
    <message>
        <source>Paste attributes (Ctrl+Alt+V)</source>
        <translation>属性を貼り付け (Ctrl+Alt+V)</translation>
    </message>
    <message>
        <source>Which attributes are pasted</source>
        <translation>貼り付ける属性</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>インスペクター</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>何も開いていません</translation>
    </message>
    <message>
        <source>Open or make a short, and everything about it is here.</source>
        <translation>ショートを開くか作成すると、その情報がここに表示されます。</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>動画全体</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>シーン</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>文</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>オーバーレイ</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>オーディオ</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>音楽</translation>
    </message>
    <message>
        <source>Sound effects</source>
        <translation>効果音</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>マーカー</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>トラック</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 more of other kinds</source>
        <translation>ほか %1 個の別の種類</translation>
    </message>
    <message>
        <source>Paste attributes</source>
        <translation>属性を貼り付け</translation>
    </message>
    <message>
        <source>Choose a clip or a scene first: its attributes are what is copied.</source>
        <translation>先にクリップまたはシーンを選択してください。その属性がコピーされます。</translation>
    </message>
    <message>
        <source>Choose the clips or scenes that are to get the attributes.</source>
        <translation>属性を適用するクリップまたはシーンを選択してください。</translation>
    </message>
    <message>
        <source>Copy the attributes of a clip or a scene first.</source>
        <translation>先にクリップまたはシーンの属性をコピーしてください。</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>%n 個のシーン</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s)</source>
        <translation>
            <numerusform>%n 個の文</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overlay(s)</source>
        <translation>
            <numerusform>%n 個のオーバーレイ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sound(s)</source>
        <translation>
            <numerusform>%n 個のオーディオ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marker(s)</source>
        <translation>
            <numerusform>%n 個のマーカー</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n track(s)</source>
        <translation>
            <numerusform>%n 本のトラック</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IssueRow</name>
    <message>
        <source>Fix it</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Go to %1 (Enter)</source>
        <translation>%1 へ移動 (Enter)</translation>
    </message>
</context>
<context>
    <name>IssuesPanel</name>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>ヒント</translation>
    </message>
    <message>
        <source>Fix what can be fixed</source>
        <translation>修正できるものを修正</translation>
    </message>
    <message>
        <source>Ready to publish</source>
        <translation>公開できます</translation>
    </message>
    <message>
        <source>Nothing was found that should be changed before the short is published.</source>
        <translation>公開前に直すべき点は見つかりませんでした。</translation>
    </message>
    <message>
        <source>Nothing to check</source>
        <translation>確認するものはありません</translation>
    </message>
    <message>
        <source>What should be looked at before a short is published is listed here.</source>
        <translation>公開前に確認すべき点がここに並びます。</translation>
    </message>
    <message>
        <source>Apply all fixes that go together, as one step</source>
        <translation>同時に適用できる修正を 1 つの操作としてまとめて適用</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>確認事項</translation>
    </message>
    <message>
        <source>Scene %1</source>
        <translation>シーン %1</translation>
    </message>
    <message>
        <source>Sentence %1: %2</source>
        <translation>文 %1: %2</translation>
    </message>
    <message>
        <source>Clip %1</source>
        <translation>クリップ %1</translation>
    </message>
    <message>
        <source>Title: %1</source>
        <translation>タイトル: %1</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>音楽</translation>
    </message>
    <message>
        <source>The whole film</source>
        <translation>動画全体</translation>
    </message>
    <message>
        <source>Fix issues</source>
        <translation>確認事項をまとめて修正</translation>
    </message>
    <message>
        <source>Fix an issue</source>
        <translation>確認事項を修正</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>問題 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>警告 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>ヒント %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobCard</name>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy the whole error</source>
        <translation>エラー全文をコピー</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>%1 の進行状況</translation>
    </message>
    <message>
        <source>Try again: %1</source>
        <translation>再試行: %1</translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message>
        <source>less than a second</source>
        <translation>1 秒未満</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>約 %1</translation>
    </message>
    <message>
        <source>free</source>
        <translation>無料</translation>
    </message>
    <message>
        <source>costs less than %1</source>
        <translation>費用 %1 未満</translation>
    </message>
    <message>
        <source>costs %1</source>
        <translation>費用 %1</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Make automatically after edits</source>
        <translation>編集後に自動で生成</translation>
    </message>
    <message>
        <source>Nothing to make</source>
        <translation>生成するものはありません</translation>
    </message>
    <message>
        <source>What is made for the open project, and why, is listed here.</source>
        <translation>開いているプロジェクトで生成されるものと、その理由がここに並びます。</translation>
    </message>
    <message>
        <source>Progress of everything that is being made</source>
        <translation>生成全体の進行状況</translation>
    </message>
    <message>
        <source>Make everything that is not up to date</source>
        <translation>最新でないものをすべて生成</translation>
    </message>
    <message>
        <source>Stop; what is finished is kept</source>
        <translation>停止（完成したものは残ります）</translation>
    </message>
    <message>
        <source>What an edit made out of date is made soon after it, as long as that is free</source>
        <translation>編集で古くなったものを、無料であればすぐに生成します</translation>
    </message>
    <message>
        <source>To make</source>
        <translation>生成待ち</translation>
    </message>
    <message>
        <source>Made since opening</source>
        <translation>開いてから生成したもの</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>Making… %1 %</source>
        <translation>生成中… %1%</translation>
    </message>
    <message>
        <source>So far: %1</source>
        <translation>これまで: %1</translation>
    </message>
    <message>
        <source>Everything is up to date</source>
        <translation>すべて最新です</translation>
    </message>
    <message>
        <source>Nothing has to be made.</source>
        <translation>生成するものはありません。</translation>
    </message>
    <message>
        <source>%1 to make</source>
        <translation>生成待ち %1 件</translation>
    </message>
    <message>
        <source>perhaps %1 more</source>
        <translation>さらに最大 %1 件</translation>
    </message>
    <message>
        <source>waits for: %1</source>
        <translation>待機対象: %1</translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>価格不明</translation>
    </message>
    <message>
        <source>Make everything that is not up to date. It costs %1.</source>
        <translation>最新でないものをすべて生成します。費用：%1。</translation>
    </message>
</context>
<context>
    <name>KeyframeLane</name>
    <message>
        <source>Keyframes</source>
        <translation>キーフレーム</translation>
    </message>
    <message>
        <source>Click to go there, drag a key to move it, Delete removes the one under the playhead.</source>
        <translation>クリックで移動、キーのドラッグで位置変更、Delete で再生ヘッド位置のキーを削除します。</translation>
    </message>
    <message>
        <source>Keyframes: %1</source>
        <translation>キーフレーム: %1</translation>
    </message>
</context>
<context>
    <name>KeyframeSection</name>
    <message>
        <source>Previous keyframe</source>
        <translation>前のキーフレーム</translation>
    </message>
    <message>
        <source>Add or remove a keyframe at the playhead</source>
        <translation>再生ヘッド位置のキーフレームを追加/削除</translation>
    </message>
    <message>
        <source>Next keyframe</source>
        <translation>次のキーフレーム</translation>
    </message>
    <message>
        <source>What the keyframes change</source>
        <translation>キーフレームで変える項目</translation>
    </message>
    <message>
        <source>Own curve</source>
        <translation>カスタムカーブ</translation>
    </message>
    <message>
        <source>Easing to the next keyframe</source>
        <translation>次のキーフレームまでのイージング</translation>
    </message>
    <message>
        <source>Choose one clip to see its keyframes.</source>
        <translation>キーフレームを表示するには、クリップを 1 つ選択してください。</translation>
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
        <translation>スケール</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>回転</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
</context>
<context>
    <name>LanguageList</name>
    <message>
        <source>no voice</source>
        <translation>ボイスなし</translation>
    </message>
    <message>
        <source>no translator</source>
        <translation>翻訳者なし</translation>
    </message>
    <message>
        <source>Find a language</source>
        <translation>言語を探す</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>as the short</source>
        <translation>元のショートと同じ</translation>
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
        <translation>レベル</translation>
    </message>
    <message>
        <source>%1 LUFS of the last 0.4 s, %2 LUFS of the last 3 s</source>
        <translation>直近 0.4 秒: %1 LUFS、直近 3 秒: %2 LUFS</translation>
    </message>
</context>
<context>
    <name>MadeVersionRow</name>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーに表示</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Takes over what has changed in the short. What it says by hand, its recordings and what was added to it stay; look, layout and pictures become those of the short.</source>
        <translation>ショートの変更を取り込みます。手で直した文、録音、追加したものは残り、見た目、配置、画像は元のショートのものになります。</translation>
    </message>
    <message>
        <source>Makes what it lacks</source>
        <translation>足りないものを生成します</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 を開く</translation>
    </message>
    <message>
        <source>Opens it in place of the short, which is saved</source>
        <translation>ショートを保存し、代わりにこれを開きます</translation>
    </message>
    <message>
        <source>Show %1 in its folder</source>
        <translation>%1 をフォルダーに表示</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Progress of what is being made</source>
        <translation>生成の進行状況</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>台本</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>インスペクター</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>メディア</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>確認事項</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>%1[*] – Shortwright</source>
        <translation>%1[*] – Shortwright</translation>
    </message>
    <message>
        <source>Making… %1</source>
        <translation>生成中… %1</translation>
    </message>
    <message>
        <source>Making…</source>
        <translation>生成中…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Make %1</source>
        <translation>%1 件を生成</translation>
    </message>
    <message>
        <source>All made</source>
        <translation>すべて生成済み</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Import footage</source>
        <translation>素材を読み込む</translation>
    </message>
    <message>
        <source>Open a project first, then drop media into it.</source>
        <translation>先にプロジェクトを開いてから、メディアをドロップしてください。</translation>
    </message>
    <message>
        <source>%1 is written: %2</source>
        <translation>%1 を書き出しました: %2</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>プロジェクトを開く</translation>
    </message>
    <message>
        <source>Shortwright projects (*.short)</source>
        <translation>Shortwright プロジェクト (*.short)</translation>
    </message>
    <message>
        <source>Import media</source>
        <translation>メディアを読み込む</translation>
    </message>
    <message>
        <source>Export captions</source>
        <translation>字幕を書き出す</translation>
    </message>
    <message>
        <source>Captions (*.srt *.vtt *.ass)</source>
        <translation>字幕 (*.srt *.vtt *.ass)</translation>
    </message>
    <message>
        <source>Import captions</source>
        <translation>字幕を読み込む</translation>
    </message>
    <message>
        <source>Where is %1?</source>
        <translation>%1 はどこにありますか？</translation>
    </message>
    <message>
        <source>Choose a file in the bin, or drop one there, and use it instead.</source>
        <translation>メディアからファイルを選ぶか、ここにドロップすると、代わりに使用します。</translation>
    </message>
    <message>
        <source>Issues (%1)</source>
        <translation>確認事項 (%1)</translation>
    </message>
    <message>
        <source>Shortwright projects (*.short *.shortz)</source>
        <translation>Shortwright プロジェクト (*.short *.shortz)</translation>
    </message>
    <message>
        <source>Where to unpack %1?</source>
        <translation>%1 をどこに展開しますか？</translation>
    </message>
    <message>
        <source>Import a timeline</source>
        <translation>タイムラインを読み込む</translation>
    </message>
    <message>
        <source>OpenTimelineIO (*.otio)</source>
        <translation>OpenTimelineIO (*.otio)</translation>
    </message>
    <message>
        <source>Where to put the project?</source>
        <translation>プロジェクトをどこに保存しますか？</translation>
    </message>
    <message>
        <source>Where may the missing media be?</source>
        <translation>見つからないメディアはどこにありそうですか？</translation>
    </message>
    <message>
        <source>Pack into one file</source>
        <translation>1 つのファイルにまとめる</translation>
    </message>
    <message>
        <source>Packed projects (*.shortz)</source>
        <translation>まとめたプロジェクト (*.shortz)</translation>
    </message>
    <message>
        <source>Export the timeline</source>
        <translation>タイムラインを書き出す</translation>
    </message>
    <message>
        <source>Timelines (*.otio *.fcpxml *.edl)</source>
        <translation>タイムライン (*.otio *.fcpxml *.edl)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Making it costs %1.</source>
        <translation>生成の費用：%1。</translation>
    </message>
</context>
<context>
    <name>MakePage</name>
    <message>
        <source>Paste an article, notes or bullets here, or drop a text file.</source>
        <translation>記事・メモ・箇条書きをここに貼り付けるか、テキストファイルをドロップしてください。</translation>
    </message>
    <message>
        <source>Text of the short</source>
        <translation>ショートのテキスト</translation>
    </message>
    <message>
        <source>Why bees dance</source>
        <translation>ミツバチはなぜ踊るのか</translation>
    </message>
    <message>
        <source>What the short is about</source>
        <translation>ショートのテーマ</translation>
    </message>
    <message>
        <source>Open a text file…</source>
        <translation>テキストファイルを開く…</translation>
    </message>
    <message>
        <source>How it shall be</source>
        <translation>仕上がりの設定</translation>
    </message>
    <message>
        <source>Length in seconds</source>
        <translation>長さ（秒）</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>ルック</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>ボイス</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>音楽</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>プラットフォーム</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Open a text</source>
        <translation>テキストを開く</translation>
    </message>
    <message>
        <source>Texts (*.txt *.md *.html *.htm *.csv *.json)</source>
        <translation>テキスト (*.txt *.md *.html *.htm *.csv *.json)</translation>
    </message>
    <message>
        <source>The language&apos;s own</source>
        <translation>言語の標準</translation>
    </message>
    <message>
        <source>As the text feels</source>
        <translation>テキストの雰囲気に合わせる</translation>
    </message>
    <message>
        <source>9:16 upright</source>
        <translation>9:16 縦長</translation>
    </message>
    <message>
        <source>4:5 portrait</source>
        <translation>4:5 縦</translation>
    </message>
    <message>
        <source>1:1 square</source>
        <translation>1:1 正方形</translation>
    </message>
    <message>
        <source>16:9 wide</source>
        <translation>16:9 横長</translation>
    </message>
    <message>
        <source>Your text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Your idea</source>
        <translation>アイデア</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 を読み込めません: %2。</translation>
    </message>
    <message>
        <source>%1 is too large for a text: at most 20 MB are read.</source>
        <translation>%1 はテキストとしては大きすぎます。読み込めるのは 20 MB までです。</translation>
    </message>
    <message>
        <source>%1 is not a text. Open a .txt, .md, .html or .csv file.</source>
        <translation>%1 はテキストではありません。.txt、.md、.html、.csv のいずれかのファイルを開いてください。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>The outline has blanks that you fill in before it is published.</source>
        <translation>構成案には空欄があり、公開前に記入します。</translation>
    </message>
    <message>
        <source>My short</source>
        <translation>マイショート</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s), about %1 s when read aloud</source>
        <translation>
            <numerusform>%n 文字、読み上げ約 %1 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s), about %1 s when read aloud</source>
        <translation>
            <numerusform>%n 語、読み上げ約 %1 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; the script picks the best %2 s</source>
        <translation>%1。台本には特に良い %2 秒分を使います</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>費用</translation>
    </message>
    <message>
        <source>Making it costs %1.</source>
        <translation>生成の費用：%1。</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>共有</translation>
    </message>
    <message>
        <source>To make</source>
        <translation>生成するもの</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>価格</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
</context>
<context>
    <name>MediaDelegate</name>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
</context>
<context>
    <name>MediaImport</name>
    <message>
        <source>Import media</source>
        <translation>メディアを読み込む</translation>
    </message>
    <message>
        <source>“%1” is there again.</source>
        <translation>「%1」が再び見つかりました。</translation>
    </message>
    <message>
        <source>“%1” is not the file that is missing: its content is another one.</source>
        <translation>「%1」は見つからなかったファイルとは内容が異なります。</translation>
    </message>
    <message>
        <source>Use it instead</source>
        <translation>代わりに使う</translation>
    </message>
    <message>
        <source>Replace media</source>
        <translation>メディアを置き換え</translation>
    </message>
    <message>
        <source>The import was cancelled. Files that came in before: %1.</source>
        <translation>読み込みをキャンセルしました。それまでに取り込んだファイル: %1 個。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be imported. The first: %1</source>
        <translation>
            <numerusform>%n 個のファイルを読み込めませんでした。最初の 1 件: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were in the bin already.</source>
        <translation>
            <numerusform>%n 個のファイルはすでにメディアにあります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) imported.</source>
        <translation>
            <numerusform>%n 個のファイルを読み込みました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>What could not be imported</source>
        <translation>読み込めなかったもの</translation>
    </message>
</context>
<context>
    <name>MediaModel</name>
    <message>
        <source>Missing</source>
        <translation>ファイルなし</translation>
    </message>
    <message>
        <source>The file is gone from the media folder. Relink it to a copy of it.</source>
        <translation>ファイルがメディアフォルダーにありません。コピーに再リンクしてください。</translation>
    </message>
    <message>
        <source>Rename media</source>
        <translation>メディアの名前を変更</translation>
    </message>
    <message>
        <source>Rename folder</source>
        <translation>フォルダーの名前を変更</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 個のファイル</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MediaPanel</name>
    <message>
        <source>Media</source>
        <translation>メディア</translation>
    </message>
    <message>
        <source>No media yet</source>
        <translation>メディアはまだありません</translation>
    </message>
    <message>
        <source>Drop pictures, videos and sounds here, or whole folders. They are copied into the project.</source>
        <translation>画像・ビデオ・オーディオ、またはフォルダーごとここにドロップしてください。プロジェクトにコピーされます。</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>読み込む…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>見つかりませんでした</translation>
    </message>
    <message>
        <source>No media of this kind has these words in its name.</source>
        <translation>この種類で、その語句を名前に含むメディアはありません。</translation>
    </message>
    <message>
        <source>Search media</source>
        <translation>メディアを検索</translation>
    </message>
    <message>
        <source>Kind of media</source>
        <translation>メディアの種類</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>ビデオ</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>オーディオ</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Show as a list</source>
        <translation>リストで表示</translation>
    </message>
    <message>
        <source>Import media (Ctrl+I)</source>
        <translation>メディアを読み込む (Ctrl+I)</translation>
    </message>
    <message>
        <source>One folder up</source>
        <translation>上のフォルダーへ</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>読み込みをキャンセル</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>読み込みの進行状況</translation>
    </message>
    <message>
        <source>Show as pictures</source>
        <translation>画像で表示</translation>
    </message>
    <message>
        <source>Looking at files…</source>
        <translation>ファイルを確認中…</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 / %2: %3</translation>
    </message>
    <message>
        <source>Add clip</source>
        <translation>クリップを追加</translation>
    </message>
    <message>
        <source>“%1” cannot be put on the timeline: choose it as a look-up table in the inspector.</source>
        <translation>「%1」はタイムラインに置けません。インスペクターで LUT として選択してください。</translation>
    </message>
    <message>
        <source>Choose one picture or video here, and the scenes that are to show it.</source>
        <translation>ここで画像またはビデオを 1 つと、それを表示するシーンを選択してください。</translation>
    </message>
    <message>
        <source>“%1” is no picture or video.</source>
        <translation>「%1」は画像でもビデオでもありません。</translation>
    </message>
    <message>
        <source>Use own picture</source>
        <translation>自分の画像を使用</translation>
    </message>
    <message>
        <source>Choose one sound here, and the sentence that it speaks.</source>
        <translation>ここでオーディオを 1 つと、それを使う文を選択してください。</translation>
    </message>
    <message>
        <source>“%1” is no sound.</source>
        <translation>「%1」はオーディオではありません。</translation>
    </message>
    <message>
        <source>Use own recording</source>
        <translation>自分の録音を使用</translation>
    </message>
    <message>
        <source>Remove from the bin</source>
        <translation>メディアから取り除く</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>フォルダーへ移動</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新規フォルダー</translation>
    </message>
    <message>
        <source>Relink…</source>
        <translation>再リンク…</translation>
    </message>
    <message>
        <source>Put on the timeline</source>
        <translation>タイムラインに置く</translation>
    </message>
    <message>
        <source>Use as the scene&apos;s picture</source>
        <translation>シーンの画像として使用</translation>
    </message>
    <message>
        <source>Use as the sentence&apos;s voice</source>
        <translation>文のボイスとして使用</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>New folder with this</source>
        <translation>これを入れた新規フォルダー</translation>
    </message>
    <message>
        <source>Move one folder up</source>
        <translation>1 つ上のフォルダーへ移動</translation>
    </message>
    <message>
        <source>Only files of this computer can be imported. Download it first, then drop the file.</source>
        <translation>読み込めるのはこのコンピューター上のファイルだけです。先にダウンロードしてから、ファイルをドロップしてください。</translation>
    </message>
    <message>
        <source>Choose one sound here that is to be the music.</source>
        <translation>ここで音楽にするオーディオを 1 つ選択してください。</translation>
    </message>
    <message>
        <source>Use own music</source>
        <translation>自分の音楽を使用</translation>
    </message>
    <message>
        <source>Find missing media…</source>
        <translation>見つからないメディアを検索…</translation>
    </message>
    <message>
        <source>Use as the film&apos;s music</source>
        <translation>動画の音楽として使用</translation>
    </message>
</context>
<context>
    <name>NewText</name>
    <message>
        <source>Enter adds it, Escape forgets it</source>
        <translation>Enter で追加、Escape で破棄</translation>
    </message>
</context>
<context>
    <name>NodeTools</name>
    <message>
        <source>Earlier take of %1</source>
        <translation>%1の前のテイク</translation>
    </message>
    <message>
        <source>Later take of %1</source>
        <translation>%1の次のテイク</translation>
    </message>
    <message>
        <source>Make another take of %1</source>
        <translation>%1の別テイクを生成</translation>
    </message>
    <message>
        <source>Keep %1 as it is</source>
        <translation>%1をこのまま保持</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Take %1 of %2</source>
        <translation>テイク %1 / %2</translation>
    </message>
    <message>
        <source>%1 is kept as it is; press to let it follow changes</source>
        <translation>%1をこのまま保持しています。押すと変更に追従します</translation>
    </message>
    <message>
        <source>Compare the takes of %1</source>
        <translation>%1のテイクを比較</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>このメッセージを閉じる</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Reset %1</source>
        <translation>%1をリセット</translation>
    </message>
    <message>
        <source>Drag to change, double click to reset</source>
        <translation>ドラッグで変更、ダブルクリックでリセット</translation>
    </message>
    <message>
        <source>“%1” is not a number. Type one such as 12.5, or a sum such as 1500/2.</source>
        <translation>「%1」は数値ではありません。12.5 のような数値か、1500/2 のような式を入力してください。</translation>
    </message>
    <message>
        <source>%1 must be between %2 and %3.</source>
        <translation>%1は %2 から %3 までの値にしてください。</translation>
    </message>
</context>
<context>
    <name>PreviewCanvas</name>
    <message>
        <source>Preview of the film</source>
        <translation>動画のプレビュー</translation>
    </message>
    <message>
        <source>Transform clip</source>
        <translation>クリップを変形</translation>
    </message>
    <message>
        <source>Text on the film</source>
        <translation>動画上のテキスト</translation>
    </message>
    <message>
        <source>Choose a picture or video on a track of your own that is shown at the playhead; then it can be cropped.</source>
        <translation>自分で追加したトラックにあり、再生ヘッド位置に表示されている画像またはビデオを選択すると、クロップできます。</translation>
    </message>
    <message>
        <source>Move in %1</source>
        <translation>%1 で移動</translation>
    </message>
    <message>
        <source>A crop is the same in every shape. Go to the base layout to change it.</source>
        <translation>切り抜きはどの形でも同じです。変更するには基本レイアウトに戻ってください。</translation>
    </message>
    <message>
        <source>Show the base layout</source>
        <translation>基本レイアウトを表示</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Click to show frames</source>
        <translation>クリックでフレーム表示に切り替え</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>%1×%2</source>
        <translation>%1×%2</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) dropped</source>
        <translation>
            <numerusform>%n フレームのコマ落ち</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProvidersPage</name>
    <message>
        <source>Script</source>
        <translation>台本</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>ボイス</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>動き</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>音楽</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>内蔵</translation>
    </message>
    <message>
        <source>Each step of a short can be made by a service of yours; the built-in one is always there. They are asked from the top. What is changed here counts when Shortwright is started again.</source>
        <translation>ショートの各工程は外部サービスに任せられます。内蔵のものは常に使えます。上から順に使われます。変更は Shortwright の次回起動時に有効になります。</translation>
    </message>
    <message>
        <source>When one cannot, ask the next</source>
        <translation>できないときは次に任せる</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>工程</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上へ</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下へ</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>取り除く</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Keep key</source>
        <translation>キーを保存</translation>
    </message>
    <message>
        <source>Forget key</source>
        <translation>キーを忘れる</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Keeping the key…</source>
        <translation>キーを保存中…</translation>
    </message>
    <message>
        <source>Forgetting the key…</source>
        <translation>キーを削除中…</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 に問い合わせ中…</translation>
    </message>
    <message>
        <source>Name of the new provider</source>
        <translation>新しいサービスの名前</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>プロトコル</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>the usual one</source>
        <translation>標準のもの</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加算</translation>
    </message>
    <message>
        <source>Add a provider</source>
        <translation>サービスを追加</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Needs no network and no account.</source>
        <translation>ネットワークもアカウントも不要です。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Workflow file</source>
        <translation>ワークフローファイル</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Shortwright cannot start</source>
        <translation>Shortwright を起動できません</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>ファイルなし: %1</translation>
    </message>
</context>
<context>
    <name>RecentButton</name>
    <message>
        <source>Has unsaved work</source>
        <translation>未保存の作業があります</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 を開く</translation>
    </message>
</context>
<context>
    <name>RecorderBar</name>
    <message>
        <source>Hear the film</source>
        <translation>動画の音声を聞く</translation>
    </message>
    <message>
        <source>Discard the recording (Esc)</source>
        <translation>録音を破棄 (Esc)</translation>
    </message>
    <message>
        <source>Close the recorder</source>
        <translation>レコーダーを閉じる</translation>
    </message>
    <message>
        <source>Voice-over recorder</source>
        <translation>ナレーションレコーダー</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>マイク</translation>
    </message>
    <message>
        <source>Play the film&apos;s sound while recording; only with headphones, else the microphone hears it too</source>
        <translation>録音中に動画の音声を再生します。マイクに入らないよう、ヘッドホンを使うときだけオンにしてください</translation>
    </message>
    <message>
        <source>Recorded so far</source>
        <translation>これまでの録音時間</translation>
    </message>
    <message>
        <source>System&apos;s microphone</source>
        <translation>システムのマイク</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>録音</translation>
    </message>
    <message>
        <source>End the recording and put it on the timeline (R)</source>
        <translation>録音を終了してタイムラインに置く (R)</translation>
    </message>
    <message>
        <source>Record from the playhead on (R)</source>
        <translation>再生ヘッドから録音 (R)</translation>
    </message>
</context>
<context>
    <name>RecordingLight</name>
    <message>
        <source>REC</source>
        <translation>REC</translation>
    </message>
</context>
<context>
    <name>ReportWindow</name>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>SceneCard</name>
    <message>
        <source>Hook</source>
        <translation>フック</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>締め</translation>
    </message>
    <message>
        <source>Move this scene</source>
        <translation>このシーンを移動</translation>
    </message>
    <message>
        <source>Add a sentence to this scene</source>
        <translation>このシーンに文を追加</translation>
    </message>
    <message>
        <source>More for this scene</source>
        <translation>このシーンのその他の操作</translation>
    </message>
    <message>
        <source>Add a scene before it</source>
        <translation>前にシーンを追加</translation>
    </message>
    <message>
        <source>Add a scene after it</source>
        <translation>後にシーンを追加</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上へ移動</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下へ移動</translation>
    </message>
    <message>
        <source>Replace the picture…</source>
        <translation>画像を置き換え…</translation>
    </message>
    <message>
        <source>Remove this scene</source>
        <translation>このシーンを削除</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Scene %1, %2</source>
        <translation>シーン %1、%2</translation>
    </message>
    <message>
        <source>Picture, camera and mood of scene %1</source>
        <translation>シーン %1 の画像・カメラ・雰囲気</translation>
    </message>
    <message>
        <source>Scene %1, sentence %2</source>
        <translation>シーン %1、文 %2</translation>
    </message>
    <message>
        <source>Picture, camera and mood</source>
        <translation>画像・カメラ・雰囲気</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Make the picture of this scene again</source>
        <translation>このシーンの画像を再生成</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>the picture of this scene</source>
        <translation>このシーンの画像</translation>
    </message>
    <message>
        <source>Replace the picture with one of your own</source>
        <translation>画像を自分のものに置き換え</translation>
    </message>
    <message>
        <source>Write a new sentence</source>
        <translation>新しい文を書く</translation>
    </message>
</context>
<context>
    <name>SceneDetails</name>
    <message>
        <source>Camera</source>
        <translation>カメラ</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>トランジション</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>雰囲気</translation>
    </message>
    <message>
        <source>Picture prompt</source>
        <translation>画像のプロンプト</translation>
    </message>
    <message>
        <source>What the picture shows</source>
        <translation>画像に描く内容</translation>
    </message>
    <message>
        <source>Not in the picture</source>
        <translation>画像に入れないもの</translation>
    </message>
    <message>
        <source>What the picture must not show</source>
        <translation>画像に描いてはいけない内容</translation>
    </message>
    <message>
        <source>Nothing in particular</source>
        <translation>特になし</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>描くもの</translation>
    </message>
    <message>
        <source>Not</source>
        <translation>除外</translation>
    </message>
</context>
<context>
    <name>SceneThumbnail</name>
    <message>
        <source>Picture of the scene</source>
        <translation>シーンの画像</translation>
    </message>
</context>
<context>
    <name>ScriptEditing</name>
    <message>
        <source>Put the cursor between two words to split the sentence there.</source>
        <translation>文を分割するには、2 つの単語の間にカーソルを置いてください。</translation>
    </message>
    <message>
        <source>Split sentence</source>
        <translation>文を分割</translation>
    </message>
    <message>
        <source>This is the first sentence of its scene. Move it to the scene before with Alt+Up.</source>
        <translation>これはシーンの最初の文です。Alt+Up で前のシーンへ移動できます。</translation>
    </message>
    <message>
        <source>Make another take</source>
        <translation>別テイクを生成</translation>
    </message>
</context>
<context>
    <name>ScriptHead</name>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>Description for where it is published</source>
        <translation>公開先に載せる説明</translation>
    </message>
    <message>
        <source>Hashtags</source>
        <translation>ハッシュタグ</translation>
    </message>
    <message>
        <source>#hashtags</source>
        <translation>#ハッシュタグ</translation>
    </message>
    <message>
        <source>Next blank</source>
        <translation>次の空欄</translation>
    </message>
    <message numerus="yes">
        <source>This is an outline with %n blank(s) to fill in.</source>
        <translation>
            <numerusform>これは構成案です。記入する空欄が %n か所あります。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScriptPanel</name>
    <message>
        <source>Nothing is open</source>
        <translation>何も開いていません</translation>
    </message>
    <message>
        <source>The script of the open project is written here.</source>
        <translation>開いているプロジェクトの台本をここに書きます。</translation>
    </message>
    <message>
        <source>There is no script yet</source>
        <translation>台本はまだありません</translation>
    </message>
    <message>
        <source>It is written from the text or the topic of this short. Every sentence can then be changed here.</source>
        <translation>このショートのテキストまたはテーマから台本が書かれます。その後、どの文もここで変更できます。</translation>
    </message>
    <message>
        <source>Write the script</source>
        <translation>台本を書く</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>台本</translation>
    </message>
    <message>
        <source>Add a scene</source>
        <translation>シーンを追加</translation>
    </message>
    <message>
        <source>Add a scene at the end</source>
        <translation>末尾にシーンを追加</translation>
    </message>
    <message>
        <source>Write the first sentence of a new scene</source>
        <translation>新しいシーンの最初の文を書く</translation>
    </message>
    <message>
        <source>Choose a scene or a sentence whose takes are to be compared.</source>
        <translation>テイクを比較するシーンか文を選んでください。</translation>
    </message>
    <message>
        <source>There is one take only. Make another one first (%1).</source>
        <translation>テイクは 1 つだけです。先にもう 1 つ作ってください（%1）。</translation>
    </message>
</context>
<context>
    <name>SentenceRow</name>
    <message>
        <source>Move this sentence</source>
        <translation>この文を移動</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>約 %1</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Caption of %1</source>
        <translation>%1の字幕</translation>
    </message>
    <message>
        <source>What captions show instead of the spoken words. Empty it to show what is spoken.</source>
        <translation>読み上げる言葉の代わりに字幕に表示するテキスト。空にすると読み上げる内容を表示します。</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Make the voice of this sentence again</source>
        <translation>この文のボイスを再生成</translation>
    </message>
    <message>
        <source>Fill in the blank</source>
        <translation>空欄に記入</translation>
    </message>
    <message>
        <source>the voice of this sentence</source>
        <translation>この文のボイス</translation>
    </message>
    <message>
        <source>Voice of this sentence</source>
        <translation>この文のボイス</translation>
    </message>
    <message>
        <source>More for this sentence</source>
        <translation>この文のその他の操作</translation>
    </message>
    <message>
        <source>The short&apos;s voice</source>
        <translation>ショートのボイス</translation>
    </message>
    <message>
        <source>Write the caption otherwise</source>
        <translation>字幕を別の表記にする</translation>
    </message>
    <message>
        <source>Use my own recording…</source>
        <translation>自分の録音を使用…</translation>
    </message>
    <message>
        <source>Add a sentence after it</source>
        <translation>後に文を追加</translation>
    </message>
    <message>
        <source>Join with the next one</source>
        <translation>次の文と結合</translation>
    </message>
    <message>
        <source>Move up	Alt+Up</source>
        <translation>上へ移動	Alt+Up</translation>
    </message>
    <message>
        <source>Move down	Alt+Down</source>
        <translation>下へ移動	Alt+Down</translation>
    </message>
    <message>
        <source>Remove this sentence</source>
        <translation>この文を削除</translation>
    </message>
    <message>
        <source>the short&apos;s voice</source>
        <translation>ショートのボイス</translation>
    </message>
    <message>
        <source>Voice of this sentence: %1</source>
        <translation>この文のボイス: %1</translation>
    </message>
    <message>
        <source>Spoken at the playhead</source>
        <translation>再生ヘッド位置で読み上げ中</translation>
    </message>
    <message>
        <source>Hear all of the recording</source>
        <translation>録音全体を使用</translation>
    </message>
    <message>
        <source>own recording</source>
        <translation>自分の録音</translation>
    </message>
    <message>
        <source>Words not found</source>
        <translation>単語が見つかりません</translation>
    </message>
    <message>
        <source>%1 Captions are spread over the recording, and deleting words does not cut it.</source>
        <translation>%1 字幕は録音全体に割り振られ、単語を削除しても録音はカットされません。</translation>
    </message>
    <message>
        <source>Hear all of the recording again</source>
        <translation>再び録音全体を使用</translation>
    </message>
    <message>
        <source>Use the generated voice again</source>
        <translation>再び生成したボイスを使用</translation>
    </message>
    <message>
        <source>Use generated voice</source>
        <translation>生成したボイスを使用</translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Voices and looks</source>
        <translation>ボイスとルック</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>ショートカット</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Shortwright speaks %1 when it is started again.</source>
        <translation>次に起動したときから、Shortwright は%1で表示されます。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Make what an edit made stale by itself, while it costs nothing</source>
        <translation>編集で古くなったものを自動で生成（無料の場合のみ）</translation>
    </message>
    <message>
        <source>Making</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>ボイス</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>ルック</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>音楽</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <translation>ショートカットを検索</translation>
    </message>
    <message>
        <source>Set of shortcuts</source>
        <translation>ショートカットのセット</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>すべてリセット</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新しいキー</translation>
    </message>
    <message>
        <source>New key for %1</source>
        <translation>%1の新しいキー</translation>
    </message>
    <message>
        <source>%1 is also the key of: %2. Neither works until one of them gets another key.</source>
        <translation>%1 は %2 のキーでもあります。どちらかに別のキーを割り当てるまで、どちらも使えません。</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>キーなし</translation>
    </message>
    <message>
        <source>Automation</source>
        <translation>自動化</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>変更…</translation>
    </message>
    <message>
        <source>Change the folder of new projects</source>
        <translation>新規プロジェクトのフォルダーを変更</translation>
    </message>
    <message>
        <source>Where should new projects go?</source>
        <translation>新規プロジェクトの保存先</translation>
    </message>
    <message>
        <source>Nothing can be written into %1. Choose another folder.</source>
        <translation>%1 には書き込めません。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>New shorts begin with what is chosen here. Each can be given another one.</source>
        <translation>新しいショート動画はここで選んだ設定で始まります。それぞれ変更できます。</translation>
    </message>
    <message>
        <source>The language&apos;s own</source>
        <translation>言語の標準</translation>
    </message>
    <message>
        <source>As the text feels</source>
        <translation>テキストの雰囲気に合わせる</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>スタジオ</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>支出</translation>
    </message>
</context>
<context>
    <name>ShapeMenu</name>
    <message>
        <source>%1 (base)</source>
        <translation>%1(基本)</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形</translation>
    </message>
    <message>
        <source>The shape that is shown: what is moved in another one than the base stays as it is in the base</source>
        <translation>表示中の形。基本以外の形で動かしても、基本レイアウトは変わりません</translation>
    </message>
    <message>
        <source>Add shape %1</source>
        <translation>形 %1 を追加</translation>
    </message>
    <message>
        <source>Back to the base layout: what is chosen</source>
        <translation>基本レイアウトに戻す:選択中のもの</translation>
    </message>
    <message>
        <source>Back to the base layout</source>
        <translation>基本レイアウトに戻す</translation>
    </message>
    <message>
        <source>Back to the base layout: all of %1</source>
        <translation>基本レイアウトに戻す:%1 のすべて</translation>
    </message>
    <message>
        <source>%1: back to the base layout</source>
        <translation>%1:基本レイアウトに戻す</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 を削除</translation>
    </message>
    <message>
        <source>Remove shape %1</source>
        <translation>形 %1 を削除</translation>
    </message>
</context>
<context>
    <name>Speed</name>
    <message>
        <source>Constant</source>
        <translation>一定</translation>
    </message>
    <message>
        <source>Ramp up</source>
        <translation>加速</translation>
    </message>
    <message>
        <source>Ramp down</source>
        <translation>減速</translation>
    </message>
    <message>
        <source>Montage</source>
        <translation>モンタージュ</translation>
    </message>
    <message>
        <source>Hero</source>
        <translation>ヒーロー</translation>
    </message>
    <message>
        <source>Bullet</source>
        <translation>バレット</translation>
    </message>
</context>
<context>
    <name>SpeedEditor</name>
    <message>
        <source>Speed curve</source>
        <translation>速度カーブ</translation>
    </message>
    <message>
        <source>Drag the points. A double click adds a point to the curve or takes it away.</source>
        <translation>点をドラッグします。ダブルクリックでカーブに点を追加、または削除します。</translation>
    </message>
    <message>
        <source>%1× at %2 %</source>
        <translation>%2% で %1×</translation>
    </message>
</context>
<context>
    <name>SpendingChart</name>
    <message>
        <source>What was paid in each month</source>
        <translation>月ごとの支払い</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a month and its year</comment>
        <translation>%2年%1</translation>
    </message>
</context>
<context>
    <name>SpendingPage</name>
    <message>
        <source>What the providers of your settings were paid for what you had made, by their published prices. What is made on this computer is free.</source>
        <translation>設定にあるサービスに支払った金額です（公開されている価格による計算）。このコンピューターで作るものは無料です。</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>Nothing was paid yet</source>
        <translation>まだ支払いはありません</translation>
    </message>
    <message>
        <source>When a provider that costs something makes a step, what it was paid is shown here, by month, provider and step.</source>
        <translation>有料のサービスが工程を行うと、支払額が月・サービス・工程ごとにここに表示されます。</translation>
    </message>
    <message>
        <source>The chosen month</source>
        <translation>選択した月</translation>
    </message>
    <message>
        <source>By provider</source>
        <translation>サービス別</translation>
    </message>
    <message>
        <source>By step</source>
        <translation>工程別</translation>
    </message>
    <message>
        <source>Monthly budget</source>
        <translation>月の予算</translation>
    </message>
    <message>
        <source>When it is used up, paid providers are not asked any more until the next month</source>
        <translation>使い切ると、翌月まで有料のサービスは使われません</translation>
    </message>
    <message>
        <source>Most that may be spent in a month</source>
        <translation>1か月に使える上限額</translation>
    </message>
    <message>
        <source>How much of the budget is spent</source>
        <translation>予算の使用割合</translation>
    </message>
    <message>
        <source>What is left of the budget</source>
        <translation>予算の残り</translation>
    </message>
    <message>
        <source>Ask before spending more than</source>
        <translation>確認する金額（これを超える場合）</translation>
    </message>
    <message>
        <source>Amount from which on it is asked</source>
        <translation>確認を求める金額</translation>
    </message>
    <message>
        <source>Once you have agreed, it is not asked again for as much until Shortwright is closed.</source>
        <translation>一度同意すると、Shortwright を閉じるまで同じ金額までは再び確認しません。</translation>
    </message>
    <message>
        <source>Credits at the studio</source>
        <translation>スタジオのクレジット</translation>
    </message>
    <message>
        <source>Used this month</source>
        <translation>今月の使用量</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Every paid run is a line of the book</source>
        <translation>支払いのあった実行ごとに1行記録されます</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出し…</translation>
    </message>
    <message>
        <source>Write all that was ever paid as a table (CSV)</source>
        <translation>これまでの支払いをすべて表（CSV）に書き出します</translation>
    </message>
    <message>
        <source>Reading what was paid…</source>
        <translation>支払いを読み込んでいます…</translation>
    </message>
    <message>
        <source>Asking the studio…</source>
        <translation>スタジオに問い合わせています…</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 for %n run(s)</source>
        <translation>
            <numerusform>%1：%2（%n 回の実行）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The price of %n run(s) is not known: %1.</source>
        <translation>
            <numerusform>%n 回の実行の価格が不明です：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Besides %1, which is in no sum.</source>
        <translation>このほかに %1（どの合計にも含まれません）。</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) without a price</source>
        <translation>
            <numerusform>価格不明の実行：%n 回</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no limit. Spent this month: %1.</source>
        <translation>上限はありません。今月の支出：%1。</translation>
    </message>
    <message>
        <source>The budget of this month is used up: paid providers are not asked any more until the next month begins, or the budget is raised.</source>
        <translation>今月の予算を使い切りました。翌月になるか予算を増やすまで、有料のサービスは使われません。</translation>
    </message>
    <message>
        <source>%1 of %2 are spent, %3 are left.</source>
        <translation>%2 のうち %1 を使用、残り %3。</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>残り %1</translation>
    </message>
    <message>
        <source>%1 left · %2</source>
        <translation>残り %1 · %2</translation>
    </message>
    <message>
        <source>%1 set aside for what is under way</source>
        <translation>進行中の作業に確保：%1</translation>
    </message>
    <message>
        <source>Export what was paid</source>
        <translation>支払いの書き出し</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表 (*.csv)</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>%1 を書き出しました。</translation>
    </message>
</context>
<context>
    <name>SpendingWatch</name>
    <message>
        <source>Making it costs %1. Shall it be made?</source>
        <translation>生成の費用：%1。生成しますか？</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Looking what was spent…</source>
        <translation>支出を確認しています…</translation>
    </message>
    <message>
        <source>%1 of this month&apos;s budget of %2 are spent. When it is used up, paid providers are not asked any more.</source>
        <translation>今月の予算 %2 のうち %1 を使用しました。使い切ると、有料のサービスは使われなくなります。</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>支出</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>What will your next short be about?</source>
        <translation>次のショートのテーマは何ですか？</translation>
    </message>
    <message>
        <source>Everything is made on your machine: script, pictures, voice, captions, music and film.</source>
        <translation>台本・画像・ボイス・字幕・音楽・動画のすべてが、お使いのコンピューター上で作られます。</translation>
    </message>
    <message>
        <source>Write or paste a text</source>
        <translation>テキストを書く・貼り付ける</translation>
    </message>
    <message>
        <source>An article, notes or bullets become a script</source>
        <translation>記事・メモ・箇条書きが台本になります</translation>
    </message>
    <message>
        <source>Start from an idea</source>
        <translation>アイデアから始める</translation>
    </message>
    <message>
        <source>A few words become an outline to fill in</source>
        <translation>短い言葉が、書き込める構成案になります</translation>
    </message>
    <message>
        <source>Import footage</source>
        <translation>素材を読み込む</translation>
    </message>
    <message>
        <source>Begin with your own pictures and videos</source>
        <translation>自分の画像やビデオから始めます</translation>
    </message>
    <message>
        <source>Open a template</source>
        <translation>テンプレートを開く</translation>
    </message>
    <message>
        <source>A look, a voice and a length that fit together</source>
        <translation>相性の良いルック・ボイス・長さの組み合わせ</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近のプロジェクト</translation>
    </message>
    <message>
        <source>No projects yet</source>
        <translation>プロジェクトはまだありません</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>サンプルを試す</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>プロジェクトを開く…</translation>
    </message>
    <message>
        <source>Script, pictures, voice, captions, music and film: made by the providers of your settings, and on your machine.</source>
        <translation>台本、画像、音声、字幕、音楽、映像：設定したサービスとこのコンピューターで作られます。</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
</context>
<context>
    <name>StudioPage</name>
    <message>
        <source>Address of the studio</source>
        <translation>スタジオのアドレス</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>サインアウト</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>A studio&apos;s server makes steps of your shorts for you, so that they need not be made on this computer. What it does not make, and what it cannot make at the moment, is made here. What is changed here counts when Shortwright is started again.</source>
        <translation>スタジオのサーバーがショート動画の工程を代わりに行うため、このコンピューターで作る必要がなくなります。サーバーが行わない工程や、そのとき行えない工程はここで作られます。ここでの変更は、次に Shortwright を起動したときから有効です。</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Sign in with</source>
        <translation>サインイン方法</translation>
    </message>
    <message>
        <source>E-mail address and password</source>
        <translation>メールアドレスとパスワード</translation>
    </message>
    <message>
        <source>A token</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>as the studio has shown it</source>
        <translation>スタジオに表示されたもの</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>サインイン先</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>It makes</source>
        <translation>担当する工程</translation>
    </message>
    <message>
        <source>The studio makes this step</source>
        <translation>この工程をスタジオが行います</translation>
    </message>
    <message>
        <source>Ask the studio whether it answers, and what it makes</source>
        <translation>スタジオが応答するか、何を行えるかを確認します</translation>
    </message>
    <message>
        <source>The token of this computer is removed there and forgotten here</source>
        <translation>このコンピューターのトークンをスタジオから削除し、ここでも忘れます</translation>
    </message>
    <message>
        <source>Asking the studio…</source>
        <translation>スタジオに問い合わせています…</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>サインアウトしています…</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>サインインしています…</translation>
    </message>
</context>
<context>
    <name>TakeView</name>
    <message>
        <source>Earlier take, %1</source>
        <translation>前のテイク、%1</translation>
    </message>
    <message>
        <source>Later take, %1</source>
        <translation>次のテイク、%1</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>これを使用</translation>
    </message>
    <message>
        <source>Use this take, %1</source>
        <translation>このテイクを使用、%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>選択中</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Pause, %1</source>
        <translation>一時停止、%1</translation>
    </message>
    <message>
        <source>Play, %1</source>
        <translation>再生、%1</translation>
    </message>
</context>
<context>
    <name>TakeWave</name>
    <message>
        <source>Click to listen from there</source>
        <translation>クリックしてそこから聴く</translation>
    </message>
</context>
<context>
    <name>TakesPage</name>
    <message>
        <source>Compare takes</source>
        <translation>テイクを比較</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Left and Right choose, Up and Down show other takes, Space plays, Enter uses the chosen one, Esc goes back.</source>
        <translation>左右キーで選択、上下キーで別のテイクを表示、スペースで再生、Enter で選択したテイクを使用、Esc で戻ります。</translation>
    </message>
    <message>
        <source>Left and Right choose, Up and Down show other takes, Enter uses the chosen one, Esc goes back.</source>
        <translation>左右キーで選択、上下キーで別のテイクを表示、Enter で選択したテイクを使用、Esc で戻ります。</translation>
    </message>
    <message>
        <source>Picture of scene %1</source>
        <translation>シーン %1 の画像</translation>
    </message>
    <message>
        <source>Voice of “%1”</source>
        <translation>「%1」のボイス</translation>
    </message>
    <message>
        <source>Take %1 of %2</source>
        <translation>テイク %1/%2</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>ボイス</translation>
    </message>
    <message>
        <source>The language&apos;s own</source>
        <translation>言語の標準</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Not</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>生成元</translation>
    </message>
    <message>
        <source>Use another take</source>
        <translation>別のテイクを使用</translation>
    </message>
</context>
<context>
    <name>TaskBar</name>
    <message>
        <source>What is done in the background</source>
        <translation>バックグラウンドの処理</translation>
    </message>
    <message>
        <source>Progress of what is done in the background</source>
        <translation>バックグラウンド処理の進行状況</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Track %1</source>
        <translation>トラック %1</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>ミュート中</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>ロック中</translation>
    </message>
    <message>
        <source>%1: %2, %3 to %4</source>
        <translation>%1: %2、%3 ～ %4</translation>
    </message>
    <message>
        <source>its file is missing</source>
        <translation>ファイルが見つかりません</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>being made</source>
        <translation>生成中</translation>
    </message>
    <message>
        <source>to be made</source>
        <translation>生成待ち</translation>
    </message>
    <message>
        <source>Add overlay track</source>
        <translation>オーバーレイトラックを追加</translation>
    </message>
    <message>
        <source>Add sound track</source>
        <translation>オーディオトラックを追加</translation>
    </message>
    <message>
        <source>Delete marker</source>
        <translation>マーカーを削除</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>Add marker</source>
        <translation>マーカーを追加</translation>
    </message>
    <message>
        <source>Edit text</source>
        <translation>テキストを編集</translation>
    </message>
    <message>
        <source>Unlock: may be made again</source>
        <translation>ロック解除（再生成を許可）</translation>
    </message>
    <message>
        <source>Lock: never make again</source>
        <translation>ロック（再生成しない）</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>ロック解除</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>ロック</translation>
    </message>
    <message>
        <source>Split at playhead</source>
        <translation>再生ヘッドで分割</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>カット</translation>
    </message>
    <message>
        <source>Paste attributes</source>
        <translation>属性を貼り付け</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>グループ解除</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>グループ化</translation>
    </message>
    <message>
        <source>Freeze frame at playhead</source>
        <translation>再生ヘッドでフリーズフレーム</translation>
    </message>
    <message>
        <source>Detach sound</source>
        <translation>オーディオを分離</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Ripple delete</source>
        <translation>リップル削除</translation>
    </message>
    <message>
        <source>Show track</source>
        <translation>トラックを表示</translation>
    </message>
    <message>
        <source>Unmute track</source>
        <translation>トラックのミュートを解除</translation>
    </message>
    <message>
        <source>Hide track</source>
        <translation>トラックを非表示</translation>
    </message>
    <message>
        <source>Mute track</source>
        <translation>トラックをミュート</translation>
    </message>
    <message>
        <source>Hear all tracks</source>
        <translation>全トラックを再生</translation>
    </message>
    <message>
        <source>Hear only this track</source>
        <translation>このトラックだけ再生</translation>
    </message>
    <message>
        <source>Unlock track</source>
        <translation>トラックのロックを解除</translation>
    </message>
    <message>
        <source>Lock track</source>
        <translation>トラックをロック</translation>
    </message>
    <message>
        <source>Rename track</source>
        <translation>トラックの名前を変更</translation>
    </message>
    <message>
        <source>Move track up</source>
        <translation>トラックを上へ移動</translation>
    </message>
    <message>
        <source>Move track down</source>
        <translation>トラックを下へ移動</translation>
    </message>
    <message>
        <source>Move track</source>
        <translation>トラックを移動</translation>
    </message>
    <message>
        <source>Remove track</source>
        <translation>トラックを削除</translation>
    </message>
    <message>
        <source>What was dropped is no longer among the project&apos;s media. Import it again.</source>
        <translation>ドロップしたものはプロジェクトのメディアにもうありません。もう一度読み込んでください。</translation>
    </message>
    <message>
        <source>Name of the track</source>
        <translation>トラックの名前</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>ミュート解除</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>非表示</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>ミュート</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 ～ %2</translation>
    </message>
    <message>
        <source>Its file is missing</source>
        <translation>ファイルが見つかりません</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Ctrl with the arrow keys goes from clip to clip</source>
        <translation>Ctrl と矢印キーでクリップ間を移動します</translation>
    </message>
    <message>
        <source>Choose the clips that are to be copied, or a scene whose attributes are.</source>
        <translation>コピーするクリップ、または属性をコピーするシーンを選択してください。</translation>
    </message>
    <message>
        <source>Copy attributes</source>
        <translation>属性をコピー</translation>
    </message>
    <message>
        <source>Paste attributes…</source>
        <translation>属性を貼り付け…</translation>
    </message>
    <message>
        <source>Relink “%1”…</source>
        <translation>「%1」を再リンク…</translation>
    </message>
    <message>
        <source>Generate again</source>
        <translation>再生成</translation>
    </message>
    <message>
        <source>Find missing media…</source>
        <translation>見つからないメディアを検索…</translation>
    </message>
    <message>
        <source>Add text</source>
        <translation>テキストを追加</translation>
    </message>
    <message>
        <source>Show it in this scene</source>
        <translation>このシーンに表示</translation>
    </message>
    <message>
        <source>Use it as the voice of this sentence</source>
        <translation>この文の音声として使う</translation>
    </message>
    <message>
        <source>Use it as the music</source>
        <translation>音楽として使う</translation>
    </message>
</context>
<context>
    <name>TransitionGallery</name>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Transitions</source>
        <translation>トランジション</translation>
    </message>
</context>
<context>
    <name>TransitionStrip</name>
    <message>
        <source>Transition: %1</source>
        <translation>トランジション: %1</translation>
    </message>
    <message>
        <source>%1, %2 s</source>
        <translation>%1、%2 秒</translation>
    </message>
</context>
<context>
    <name>VersionFilms</name>
    <message>
        <source>%1 is there already, and was left as it is.</source>
        <translation>%1 は既にあるため、そのまま残しました。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置き換える</translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) are there already, and were left as they are.</source>
        <translation>
            <numerusform>%n 本の動画はすでにあり、そのままにしました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) left out: something of each is still to be made.</source>
        <translation>
            <numerusform>%n 個のバージョンを除きました：まだ生成が必要です。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionForm</name>
    <message>
        <source>Languages</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Texts cannot be translated yet: that needs a language model. Add one in the settings, for the script.</source>
        <translation>まだ翻訳できません。言語モデルが必要です。設定で、台本用に追加してください。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>プラットフォーム</translation>
    </message>
    <message>
        <source>Lengths</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Others, such as 20, 75</source>
        <translation>その他（例：20, 75）</translation>
    </message>
    <message>
        <source>Other lengths in seconds</source>
        <translation>その他の長さ（秒）</translation>
    </message>
    <message>
        <source>Other lengths in seconds, from 15 to 180</source>
        <translation>その他の長さ（15～180 秒）</translation>
    </message>
    <message>
        <source>Shorter ones leave out points, the last one first.</source>
        <translation>短いものは、後ろから順に要点を省きます。</translation>
    </message>
    <message>
        <source>Hooks</source>
        <translation>フック</translation>
    </message>
    <message>
        <source>Hooks, one on each line</source>
        <translation>フック（1 行に 1 つ）</translation>
    </message>
    <message>
        <source>What the first sentence says instead, one on each line</source>
        <translation>最初の文の代わりに言うこと（1 行に 1 つ）</translation>
    </message>
    <message>
        <source>Written in the language of the short; translated with it.</source>
        <translation>ショートの言語で書きます。一緒に翻訳されます。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Folder of the versions</source>
        <translation>バージョンのフォルダー</translation>
    </message>
    <message>
        <source>Choose where the versions go</source>
        <translation>バージョンの保存先を選ぶ</translation>
    </message>
    <message>
        <source>Where do the versions go?</source>
        <translation>バージョンの保存先</translation>
    </message>
    <message>
        <source>%1 versions</source>
        <translation>%1 バージョン</translation>
    </message>
    <message>
        <source>“%1” is no length: type seconds from 15 to 180, such as 20, 75.</source>
        <translation>「%1」は長さではありません。15～180 の秒数を「20, 75」のように入力してください。</translation>
    </message>
    <message>
        <source>Choose a folder for the versions.</source>
        <translation>バージョンのフォルダーを選んでください。</translation>
    </message>
    <message numerus="yes">
        <source>At most %n second(s)</source>
        <translation>
            <numerusform>最長 %n 秒</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionJobs</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Remove these versions from the list</source>
        <translation>これらをリストから消す</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Progress of the versions</source>
        <translation>バージョンの進捗</translation>
    </message>
    <message>
        <source>Stop; what is finished is kept</source>
        <translation>停止（完成したものは残ります）</translation>
    </message>
    <message>
        <source>Stop making versions</source>
        <translation>バージョンの生成を停止</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n version(s) made</source>
        <translation>
            <numerusform>%n 個中 %1 個のバージョンを生成</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionMaker</name>
    <message>
        <source>Making versions…</source>
        <translation>バージョンを生成中…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>free</source>
        <translation>無料</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>under %1</source>
        <translation>%1 未満</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>%1 以上</translation>
    </message>
    <message>
        <source>Edited by hand</source>
        <translation>手で編集済み</translation>
    </message>
    <message>
        <source>The short was changed since</source>
        <translation>元のショートが変更されました</translation>
    </message>
    <message>
        <source>Made by an older program: order it again to bring it up to date</source>
        <translation>以前のプログラムで作成：更新するには、もう一度指定してください</translation>
    </message>
    <message>
        <source>Follows the short</source>
        <translation>元のショートと一致</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Being made…</source>
        <translation>生成中…</translation>
    </message>
    <message>
        <source>Being made: %1</source>
        <translation>生成中：%1</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>生成済み</translation>
    </message>
    <message>
        <source>It could not be made.</source>
        <translation>生成できませんでした。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>停止しました</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) still to make</source>
        <translation>
            <numerusform>あと %n 個の生成が必要</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionMatrix</name>
    <message>
        <source>Versions</source>
        <translation>バージョン</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>Texts</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>台本</translation>
    </message>
    <message>
        <source>Storyboard</source>
        <translation>絵コンテ</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>ボイス</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>動き</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>音楽</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>オーディオ</translation>
    </message>
</context>
<context>
    <name>VersionsPage</name>
    <message>
        <source>Nothing has to be made.</source>
        <translation>生成するものはありません。</translation>
    </message>
    <message>
        <source>It is there, and up to date.</source>
        <translation>既にあり、最新です。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Versions of “%1”</source>
        <translation>「%1」のバージョン</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation>入力が足りません</translation>
    </message>
    <message>
        <source>There is no script yet</source>
        <translation>台本がまだありません</translation>
    </message>
    <message>
        <source>Make the short first: its versions are made from it.</source>
        <translation>先にショートを生成してください。バージョンはそこから作られます。</translation>
    </message>
    <message>
        <source>In what do the versions differ?</source>
        <translation>何が違うバージョンを作りますか？</translation>
    </message>
    <message>
        <source>Choose languages, platforms or lengths, or write other hooks: there is a version for each combination.</source>
        <translation>言語、プラットフォーム、長さを選ぶか、別のフックを書いてください。組み合わせごとに 1 つ作られます。</translation>
    </message>
    <message>
        <source>These versions cannot be made</source>
        <translation>これらのバージョンは生成できません</translation>
    </message>
    <message>
        <source>The folder cannot be read</source>
        <translation>フォルダーを読み取れません</translation>
    </message>
    <message>
        <source>No versions yet</source>
        <translation>バージョンはまだありません</translation>
    </message>
    <message>
        <source>Versions that were made in this folder are listed here, with how they stand to the short.</source>
        <translation>このフォルダーに生成されたバージョンと、元のショートとの違いがここに並びます。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>New versions: %1 of %2</source>
        <translation>新しいバージョン：%2 件中 %1 件</translation>
    </message>
    <message>
        <source>to translate: %1 by %2</source>
        <translation>翻訳：%1 件（%2）</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>to make: %1</source>
        <translation>生成：%1</translation>
    </message>
    <message>
        <source>price: %1, without translating</source>
        <translation>価格：%1（翻訳を除く）</translation>
    </message>
    <message>
        <source>price: %1</source>
        <translation>価格：%1</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>約 %1</translation>
    </message>
    <message>
        <source>Being made</source>
        <translation>生成中</translation>
    </message>
    <message>
        <source>To make</source>
        <translation>生成するもの</translation>
    </message>
    <message>
        <source>In the folder</source>
        <translation>フォルダー内</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Make the version</source>
        <translation>バージョンを生成</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>停止しています…</translation>
    </message>
    <message>
        <source>Versions of another short are being made. Wait for them, or stop them in the jobs panel.</source>
        <translation>別のショートのバージョンを生成中です。終わるのを待つか、ジョブパネルで停止してください。</translation>
    </message>
    <message>
        <source>Working out what is shared and what is to be made…</source>
        <translation>共有するものと生成するものを調べています…</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>The short itself is not complete yet. What is made in it first, all its versions share.</source>
        <translation>ショート自体がまだ完成していません。先にショートで生成したものは、すべてのバージョンで共有されます。</translation>
    </message>
    <message>
        <source>Versions to make, and versions in the folder</source>
        <translation>生成するバージョンとフォルダー内のバージョン</translation>
    </message>
    <message>
        <source>Progress of the versions</source>
        <translation>バージョンの進捗</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Stop; what is finished is kept</source>
        <translation>停止（完成したものは残ります）</translation>
    </message>
    <message>
        <source>Stop making versions</source>
        <translation>バージョンの生成を停止</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形</translation>
    </message>
    <message>
        <source>Update all</source>
        <translation>すべて更新</translation>
    </message>
    <message>
        <source>Brings all up to date and makes what they lack</source>
        <translation>すべてを最新にし、足りないものを生成します</translation>
    </message>
    <message>
        <source>Export all</source>
        <translation>すべて書き出す</translation>
    </message>
    <message>
        <source>Writes a film of each version beside it</source>
        <translation>各バージョンの動画を、その隣に書き出します</translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) being exported</source>
        <translation>
            <numerusform>%n 本の動画を書き出し中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n version(s)</source>
        <translation>
            <numerusform>%n 個のバージョンを生成</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VoiceRecorder</name>
    <message>
        <source>This project is opened read-only, so nothing can be recorded into it.</source>
        <translation>このプロジェクトは読み取り専用で開かれているため、録音できません。</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>録音</translation>
    </message>
    <message>
        <source>The recording was too short to be kept.</source>
        <translation>録音が短すぎるため、残せませんでした。</translation>
    </message>
    <message>
        <source>Voice-over %1</source>
        <translation>ナレーション %1</translation>
    </message>
    <message>
        <source>Record voice-over</source>
        <translation>ナレーションを録音</translation>
    </message>
    <message>
        <source>Voice-over</source>
        <translation>ナレーション</translation>
    </message>
    <message>
        <source>What was recorded until then is on the timeline.</source>
        <translation>それまでの録音はタイムラインにあります。</translation>
    </message>
    <message>
        <source>Nothing was heard. Look whether the microphone is switched on, and which one is chosen.</source>
        <translation>音が入っていません。マイクの電源が入っているか、どのマイクが選択されているかを確認してください。</translation>
    </message>
    <message>
        <source>The recording is an hour long, which is the most that a clip can be. It is on the timeline.</source>
        <translation>録音がクリップの上限である 1 時間に達しました。録音はタイムラインにあります。</translation>
    </message>
    <message>
        <source>The recording is longer than the film: what lies behind its end is not heard. Write more, or hold the last scene.</source>
        <translation>録音が動画より長いため、動画の終わりより後の部分は聞こえません。文を書き足すか、最後のシーンを延ばしてください。</translation>
    </message>
    <message>
        <source>Your voice is on the timeline.</source>
        <translation>録音した声をタイムラインに置きました。</translation>
    </message>
</context>
<context>
    <name>sw::ui</name>
    <message>
        <source>There are no clips on the clipboard.</source>
        <translation>クリップボードにクリップがありません。</translation>
    </message>
    <message>
        <source>Paste clip</source>
        <translation>クリップを貼り付け</translation>
    </message>
    <message>
        <source>Paste clips</source>
        <translation>クリップを貼り付け</translation>
    </message>
    <message>
        <source>Paste attributes</source>
        <translation>属性を貼り付け</translation>
    </message>
    <message>
        <source>Split sentence</source>
        <translation>文を分割</translation>
    </message>
    <message>
        <source>Split clip</source>
        <translation>クリップを分割</translation>
    </message>
    <message>
        <source>Split clips</source>
        <translation>クリップを分割</translation>
    </message>
    <message>
        <source>There is no clip under the playhead that could be trimmed.</source>
        <translation>再生ヘッド位置にトリムできるクリップがありません。</translation>
    </message>
    <message>
        <source>Ripple trim</source>
        <translation>リップルトリム</translation>
    </message>
    <message>
        <source>Trim clip</source>
        <translation>クリップをトリム</translation>
    </message>
    <message>
        <source>Nothing is chosen that could be deleted.</source>
        <translation>削除できるものが選択されていません。</translation>
    </message>
    <message>
        <source>What is chosen cannot be deleted: its track is locked.</source>
        <translation>選択項目は削除できません。トラックがロックされています。</translation>
    </message>
    <message>
        <source>Ripple delete</source>
        <translation>リップル削除</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Choose a clip or a marker to nudge.</source>
        <translation>微移動するクリップまたはマーカーを選択してください。</translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation>微移動</translation>
    </message>
    <message>
        <source>Choose two clips or more to group them.</source>
        <translation>グループ化するには、クリップを 2 つ以上選択してください。</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>グループ化</translation>
    </message>
    <message>
        <source>None of the chosen clips is in a group.</source>
        <translation>選択したクリップはどのグループにも属していません。</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>グループ解除</translation>
    </message>
    <message>
        <source>Choose a clip to duplicate.</source>
        <translation>複製するクリップを選択してください。</translation>
    </message>
    <message>
        <source>Duplicate clip</source>
        <translation>クリップを複製</translation>
    </message>
    <message>
        <source>Duplicate clips</source>
        <translation>クリップを複製</translation>
    </message>
    <message>
        <source>Freeze frame</source>
        <translation>フリーズフレーム</translation>
    </message>
    <message>
        <source>There is no video under the playhead that could stand still.</source>
        <translation>再生ヘッド位置に静止させられるビデオがありません。</translation>
    </message>
    <message>
        <source>Choose a video to detach its sound.</source>
        <translation>オーディオを分離するビデオを選択してください。</translation>
    </message>
    <message>
        <source>Detach sound</source>
        <translation>オーディオを分離</translation>
    </message>
    <message>
        <source>Marker %1</source>
        <translation>マーカー %1</translation>
    </message>
    <message>
        <source>Add marker</source>
        <translation>マーカーを追加</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a picture, a video nor a sound, and cannot be put on the timeline.</source>
        <translation>「%1」は画像・ビデオ・オーディオのいずれでもないため、タイムラインに置けません。</translation>
    </message>
    <message>
        <source>Use own media</source>
        <translation>自分のメディアを使用</translation>
    </message>
    <message>
        <source>Add clip</source>
        <translation>クリップを追加</translation>
    </message>
    <message>
        <source>Unmute track</source>
        <translation>トラックのミュートを解除</translation>
    </message>
    <message>
        <source>Mute track</source>
        <translation>トラックをミュート</translation>
    </message>
    <message>
        <source>Hear all tracks</source>
        <translation>全トラックを再生</translation>
    </message>
    <message>
        <source>Solo track</source>
        <translation>トラックをソロ</translation>
    </message>
    <message>
        <source>Unlock track</source>
        <translation>トラックのロックを解除</translation>
    </message>
    <message>
        <source>Lock track</source>
        <translation>トラックをロック</translation>
    </message>
    <message>
        <source>Unmute music</source>
        <translation>音楽のミュートを解除</translation>
    </message>
    <message>
        <source>Mute music</source>
        <translation>音楽をミュート</translation>
    </message>
    <message>
        <source>Mute effects</source>
        <translation>効果音をミュート</translation>
    </message>
    <message>
        <source>Unmute effects</source>
        <translation>効果音のミュートを解除</translation>
    </message>
    <message>
        <source>This track cannot be muted or locked: it follows from the script.</source>
        <translation>このトラックは台本に基づくため、ミュートやロックはできません。</translation>
    </message>
    <message>
        <source>Start of %1</source>
        <translation>%1 の先頭</translation>
    </message>
    <message>
        <source>End of %1</source>
        <translation>%1 の末尾</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>先頭</translation>
    </message>
    <message>
        <source>End</source>
        <translation>末尾</translation>
    </message>
    <message>
        <source>Playhead</source>
        <translation>再生ヘッド</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>マーカー</translation>
    </message>
    <message>
        <source>Beat</source>
        <translation>ビート</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>単語</translation>
    </message>
    <message>
        <source>There are no attributes on the clipboard. Copy a clip or a scene first.</source>
        <translation>クリップボードに属性がありません。先にクリップまたはシーンをコピーしてください。</translation>
    </message>
    <message>
        <source>Choose the clips or scenes that are to get the attributes.</source>
        <translation>属性を適用するクリップまたはシーンを選択してください。</translation>
    </message>
    <message>
        <source>What is chosen has these attributes already, or cannot have them.</source>
        <translation>選択項目にはすでにこれらの属性があるか、適用できません。</translation>
    </message>
    <message>
        <source>Split scene</source>
        <translation>シーンを分割</translation>
    </message>
    <message>
        <source>There is nothing under the playhead that could be split: a scene needs two words or more.</source>
        <translation>再生ヘッド位置に分割できるものがありません。シーンの分割には 2 つ以上の単語が必要です。</translation>
    </message>
    <message>
        <source>Split all</source>
        <translation>すべて分割</translation>
    </message>
    <message>
        <source>%1%2 f</source>
        <translation>%1%2 フレーム</translation>
    </message>
    <message>
        <source>%1%2 s</source>
        <translation>%1%2 秒</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Add text</source>
        <translation>テキストを追加</translation>
    </message>
    <message>
        <source>Change scene length</source>
        <translation>シーンの長さを変更</translation>
    </message>
    <message>
        <source>A scene without narration begins where the one before it ends. Trim its end (W), or move where its video starts in the inspector.</source>
        <translation>ナレーションのないシーンは前のシーンの終わりから始まります。終わりを切り詰める（W）か、インスペクターで動画の開始位置を変えてください。</translation>
    </message>
    <message>
        <source>A scene is as long as what is said in it. Delete words in the script, or split the scene here (S) and delete a part.</source>
        <translation>シーンの長さは話される内容で決まります。台本の言葉を削るか、ここでシーンを分割（S）して一部を削除してください。</translation>
    </message>
</context>
<context>
    <name>sw::ui::BladeGesture</name>
    <message>
        <source>Split clip</source>
        <translation>クリップを分割</translation>
    </message>
</context>
<context>
    <name>sw::ui::Builder</name>
    <message>
        <source>Scenes</source>
        <translation>シーン</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>ボイス</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>音楽</translation>
    </message>
    <message>
        <source>Music: %1</source>
        <translation>音楽: %1</translation>
    </message>
    <message>
        <source>Effects</source>
        <translation>効果音</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>オーバーレイ</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>オーディオ</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>自分の音楽</translation>
    </message>
</context>
<context>
    <name>sw::ui::ChoiceBox</name>
    <message>
        <source>Static</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Move Left</source>
        <translation>左へ移動</translation>
    </message>
    <message>
        <source>Move Right</source>
        <translation>右へ移動</translation>
    </message>
    <message>
        <source>Move Up</source>
        <translation>上へ移動</translation>
    </message>
    <message>
        <source>Move Down</source>
        <translation>下へ移動</translation>
    </message>
    <message>
        <source>Push In</source>
        <translation>プッシュイン</translation>
    </message>
    <message>
        <source>Pull Out</source>
        <translation>プルアウト</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>ズームイン</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>ズームアウト</translation>
    </message>
    <message>
        <source>Pan Left</source>
        <translation>左へパン</translation>
    </message>
    <message>
        <source>Pan Right</source>
        <translation>右へパン</translation>
    </message>
    <message>
        <source>Orbit Left</source>
        <translation>左へオービット</translation>
    </message>
    <message>
        <source>Orbit Right</source>
        <translation>右へオービット</translation>
    </message>
    <message>
        <source>Crane Up</source>
        <translation>クレーンアップ</translation>
    </message>
    <message>
        <source>Crane Down</source>
        <translation>クレーンダウン</translation>
    </message>
</context>
<context>
    <name>sw::ui::FadeGesture</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Change fade</source>
        <translation>フェードを変更</translation>
    </message>
</context>
<context>
    <name>sw::ui::GainGesture</name>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>Change volume</source>
        <translation>音量を変更</translation>
    </message>
</context>
<context>
    <name>sw::ui::KeyframeGesture</name>
    <message>
        <source>Move keyframe</source>
        <translation>キーフレームを移動</translation>
    </message>
</context>
<context>
    <name>sw::ui::MarkerGesture</name>
    <message>
        <source>Move marker</source>
        <translation>マーカーを移動</translation>
    </message>
</context>
<context>
    <name>sw::ui::MoveGesture</name>
    <message>
        <source>Move clip</source>
        <translation>クリップを移動</translation>
    </message>
    <message>
        <source>Move clips</source>
        <translation>クリップを移動</translation>
    </message>
</context>
<context>
    <name>sw::ui::RollGesture</name>
    <message>
        <source>Roll edit</source>
        <translation>ロール編集</translation>
    </message>
</context>
<context>
    <name>sw::ui::SceneHoldGesture</name>
    <message>
        <source>As short as its text</source>
        <translation>テキストに合わせた最短の長さ</translation>
    </message>
    <message>
        <source>Change scene length</source>
        <translation>シーンの長さを変更</translation>
    </message>
</context>
<context>
    <name>sw::ui::SceneLeadGesture</name>
    <message>
        <source>Roll scenes</source>
        <translation>シーンの境界をロール</translation>
    </message>
</context>
<context>
    <name>sw::ui::SceneOrderGesture</name>
    <message>
        <source>Move scene</source>
        <translation>シーンを移動</translation>
    </message>
</context>
<context>
    <name>sw::ui::SentenceOrderGesture</name>
    <message>
        <source>A scene needs a sentence</source>
        <translation>シーンには文が必要です</translation>
    </message>
    <message>
        <source>Move sentence</source>
        <translation>文を移動</translation>
    </message>
</context>
<context>
    <name>sw::ui::SlipGesture</name>
    <message>
        <source>Slip clip</source>
        <translation>クリップをスリップ</translation>
    </message>
</context>
<context>
    <name>sw::ui::TransitionGesture</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Change transition length</source>
        <translation>トランジションの長さを変更</translation>
    </message>
</context>
<context>
    <name>sw::ui::TrimGesture</name>
    <message>
        <source>Ripple trim</source>
        <translation>リップルトリム</translation>
    </message>
    <message>
        <source>Trim clip</source>
        <translation>クリップをトリム</translation>
    </message>
</context>
</TS>
