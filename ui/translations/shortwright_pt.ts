<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>New short…</source>
        <translation>Novo short…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Abrir…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>Fechar projeto</translation>
    </message>
    <message>
        <source>Import media…</source>
        <translation>Importar mídia…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Import captions…</source>
        <translation>Importar legendas…</translation>
    </message>
    <message>
        <source>Export captions…</source>
        <translation>Exportar legendas…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Configurações…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Refazer</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Recortar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Colar</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Paste attributes</source>
        <translation>Colar atributos</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>Ripple delete</source>
        <translation>Excluir com ripple</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Selecionar tudo</translation>
    </message>
    <message>
        <source>Make what is missing</source>
        <translation>Gerar o que falta</translation>
    </message>
    <message>
        <source>Stop making</source>
        <translation>Parar a geração</translation>
    </message>
    <message>
        <source>Another take of the selection</source>
        <translation>Outro take da seleção</translation>
    </message>
    <message>
        <source>Lock the selection</source>
        <translation>Bloquear a seleção</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Reproduzir ou pausar</translation>
    </message>
    <message>
        <source>Play backwards, faster</source>
        <translation>Reproduzir para trás, mais rápido</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Play, faster</source>
        <translation>Reproduzir, mais rápido</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>Próximo quadro</translation>
    </message>
    <message>
        <source>Previous frame</source>
        <translation>Quadro anterior</translation>
    </message>
    <message>
        <source>A second on</source>
        <translation>Um segundo à frente</translation>
    </message>
    <message>
        <source>A second back</source>
        <translation>Um segundo atrás</translation>
    </message>
    <message>
        <source>Previous edit</source>
        <translation>Corte anterior</translation>
    </message>
    <message>
        <source>Next edit</source>
        <translation>Próximo corte</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>Ir para o início</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Ir para o fim</translation>
    </message>
    <message>
        <source>In point here</source>
        <translation>Ponto de entrada aqui</translation>
    </message>
    <message>
        <source>Out point here</source>
        <translation>Ponto de saída aqui</translation>
    </message>
    <message>
        <source>Clear in and out</source>
        <translation>Limpar entrada e saída</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Loop</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Tela cheia</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Dividir</translation>
    </message>
    <message>
        <source>Split all tracks</source>
        <translation>Dividir todas as faixas</translation>
    </message>
    <message>
        <source>Ripple trim start to playhead</source>
        <translation>Aparar o início com ripple até o indicador</translation>
    </message>
    <message>
        <source>Ripple trim end to playhead</source>
        <translation>Aparar o fim com ripple até o indicador</translation>
    </message>
    <message>
        <source>Trim start to playhead</source>
        <translation>Aparar o início até o indicador</translation>
    </message>
    <message>
        <source>Trim end to playhead</source>
        <translation>Aparar o fim até o indicador</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Marcador</translation>
    </message>
    <message>
        <source>Previous marker</source>
        <translation>Marcador anterior</translation>
    </message>
    <message>
        <source>Next marker</source>
        <translation>Próximo marcador</translation>
    </message>
    <message>
        <source>Snapping</source>
        <translation>Encaixe</translation>
    </message>
    <message>
        <source>Magnetic tracks</source>
        <translation>Faixas magnéticas</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Reduzir</translation>
    </message>
    <message>
        <source>Show the whole film</source>
        <translation>Mostrar o vídeo inteiro</translation>
    </message>
    <message>
        <source>Nudge a frame left</source>
        <translation>Deslocar um quadro para a esquerda</translation>
    </message>
    <message>
        <source>Nudge a frame right</source>
        <translation>Deslocar um quadro para a direita</translation>
    </message>
    <message>
        <source>Nudge five frames left</source>
        <translation>Deslocar cinco quadros para a esquerda</translation>
    </message>
    <message>
        <source>Nudge five frames right</source>
        <translation>Deslocar cinco quadros para a direita</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Agrupar</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>Desagrupar</translation>
    </message>
    <message>
        <source>Freeze frame</source>
        <translation>Congelar quadro</translation>
    </message>
    <message>
        <source>Detach sound</source>
        <translation>Desvincular áudio</translation>
    </message>
    <message>
        <source>Platform overlay</source>
        <translation>Sobreposição da plataforma</translation>
    </message>
    <message>
        <source>Guides</source>
        <translation>Guias</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Redefinir layout</translation>
    </message>
    <message>
        <source>Find an action…</source>
        <translation>Buscar uma ação…</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>Todos os atalhos</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Gerar</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Linha do tempo</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>Reprodução</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Exibir</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ajuda</translation>
    </message>
    <message>
        <source>Import timeline…</source>
        <translation>Importar linha do tempo…</translation>
    </message>
    <message>
        <source>Export timeline…</source>
        <translation>Exportar linha do tempo…</translation>
    </message>
    <message>
        <source>Pack into one file…</source>
        <translation>Empacotar em um arquivo…</translation>
    </message>
    <message>
        <source>Find missing media…</source>
        <translation>Buscar mídia ausente…</translation>
    </message>
    <message>
        <source>Paste attributes…</source>
        <translation>Colar atributos…</translation>
    </message>
    <message>
        <source>Crop on the picture</source>
        <translation>Cortar sobre a imagem</translation>
    </message>
    <message>
        <source>Make missing files again</source>
        <translation>Gerar de novo os arquivos ausentes</translation>
    </message>
    <message>
        <source>Record voice-over</source>
        <translation>Gravar narração</translation>
    </message>
    <message>
        <source>Add text</source>
        <translation>Adicionar texto</translation>
    </message>
    <message>
        <source>Compare takes of the selection</source>
        <translation>Comparar tomadas da seleção</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>Versões…</translation>
    </message>
</context>
<context>
    <name>Attribute</name>
    <message>
        <source>Place and size</source>
        <translation>Posição e tamanho</translation>
    </message>
    <message>
        <source>Opacity and blending</source>
        <translation>Opacidade e mesclagem</translation>
    </message>
    <message>
        <source>Animation</source>
        <translation>Animação</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Máscara</translation>
    </message>
    <message>
        <source>Chroma key</source>
        <translation>Chroma key</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Cor</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidade</translation>
    </message>
    <message>
        <source>Keyframes</source>
        <translation>Quadros-chave</translation>
    </message>
    <message>
        <source>Title style</source>
        <translation>Estilo do título</translation>
    </message>
    <message>
        <source>Rotation and mirroring</source>
        <translation>Rotação e espelhamento</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Corte</translation>
    </message>
    <message>
        <source>Volume, fades and pan</source>
        <translation>Volume, fades e panorâmica</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Transição</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Câmera</translation>
    </message>
    <message>
        <source>Caption style</source>
        <translation>Estilo das legendas</translation>
    </message>
</context>
<context>
    <name>AttributeMenu</name>
    <message>
        <source>Attributes to paste</source>
        <translation>Atributos a colar</translation>
    </message>
    <message>
        <source>Paste attributes</source>
        <translation>Colar atributos</translation>
    </message>
    <message>
        <source>From “%1”</source>
        <translation>De “%1”</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Marcar todos</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>Desmarcar todos</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Colar</translation>
    </message>
</context>
<context>
    <name>AutomationPage</name>
    <message>
        <source>Let programs on this computer use Shortwright</source>
        <translation>Permitir que programas deste computador usem o Shortwright</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copiar endereço</translation>
    </message>
    <message>
        <source>Copy token</source>
        <translation>Copiar token</translation>
    </message>
    <message>
        <source>Scripts, services and agents can make shorts, and read and change the open project: what they change is seen here at once, and can be undone. They have to show the token.</source>
        <translation>Scripts, serviços e agentes podem criar shorts e ler e alterar o projeto aberto: o que eles alteram aparece aqui na hora e pode ser desfeito. Eles precisam mostrar o token.</translation>
    </message>
    <message>
        <source>Automation</source>
        <translation>Automação</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Porta</translation>
    </message>
    <message>
        <source>Why it is off</source>
        <translation>Por que está desligada</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Endereço</translation>
    </message>
    <message>
        <source>The address is on the clipboard.</source>
        <translation>O endereço está na área de transferência.</translation>
    </message>
    <message>
        <source>The token is on the clipboard. Give it only to programs that you trust.</source>
        <translation>O token está na área de transferência. Dê-o apenas a programas em que você confia.</translation>
    </message>
    <message>
        <source>what can be called</source>
        <translation>o que pode ser chamado</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desligada</translation>
    </message>
</context>
<context>
    <name>CaptionStylePicker</name>
    <message>
        <source>Caption style</source>
        <translation>Estilo das legendas</translation>
    </message>
</context>
<context>
    <name>CharacterCard</name>
    <message>
        <source>Name of the character</source>
        <translation>Nome do personagem</translation>
    </message>
    <message>
        <source>As the script and the prompts of pictures call it: scenes that name it show it</source>
        <translation>Como o roteiro e as descrições o chamam: cenas que o citam o mostram</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Remover %1</translation>
    </message>
    <message>
        <source>How %1 looks</source>
        <translation>Como é %1</translation>
    </message>
    <message>
        <source>How it looks: an old fisher in a red coat</source>
        <translation>Como é: um velho pescador de casaco vermelho</translation>
    </message>
    <message>
        <source>Picture of %1</source>
        <translation>Imagem de %1</translation>
    </message>
    <message>
        <source>A picture of the bin that shows it, for engines that take one</source>
        <translation>Uma imagem da coleção que o mostra, para motores que aceitam uma</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Sem imagem</translation>
    </message>
    <message>
        <source>There is a character “%1” already. Choose another name.</source>
        <translation>Já existe um personagem “%1”. Escolha outro nome.</translation>
    </message>
    <message>
        <source>Rename character</source>
        <translation>Renomear personagem</translation>
    </message>
</context>
<context>
    <name>CharacterList</name>
    <message>
        <source>Add character</source>
        <translation>Adicionar personagem</translation>
    </message>
    <message>
        <source>Character %1</source>
        <translation>Personagem %1</translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <source>Own movement</source>
        <translation>Movimento próprio</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>As it comes</source>
        <translation>Sem preferência</translation>
    </message>
</context>
<context>
    <name>ColourButton</name>
    <message>
        <source>No colour</source>
        <translation>Sem cor</translation>
    </message>
    <message>
        <source>Choose a colour</source>
        <translation>Escolher uma cor</translation>
    </message>
    <message>
        <source>Colour as #rrggbb</source>
        <translation>Cor como #rrggbb</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nenhuma</translation>
    </message>
</context>
<context>
    <name>ColourField</name>
    <message>
        <source>Colour field</source>
        <translation>Campo de cor</translation>
    </message>
    <message>
        <source>Arrow keys change saturation and brightness, with Shift the hue.</source>
        <translation>As teclas de seta mudam a saturação e o brilho; com Shift, o matiz.</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find an action</source>
        <translation>Buscar uma ação</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>O que você quer fazer?</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Ações</translation>
    </message>
    <message>
        <source>No action is called that. Try another word.</source>
        <translation>Nenhuma ação tem esse nome. Tente outra palavra.</translation>
    </message>
</context>
<context>
    <name>CoreSentences</name>
    <message>
        <source>%1 at %2 could not be reached after %3 tries: %4.</source>
        <translation>Não foi possível contatar %1 em %2 após %3 tentativas: %4.</translation>
    </message>
    <message>
        <source>%1 at %2 could not be reached: %3.</source>
        <translation>Não foi possível contatar %1 em %2: %3.</translation>
    </message>
    <message>
        <source>nothing answers there</source>
        <translation>nada responde ali</translation>
    </message>
    <message>
        <source>there is no host of this name, or no network</source>
        <translation>não há nenhum servidor com esse nome, ou não há rede</translation>
    </message>
    <message>
        <source>the proxy was not found</source>
        <translation>o proxy não foi encontrado</translation>
    </message>
    <message>
        <source>no connection came about in time</source>
        <translation>a conexão não foi estabelecida a tempo</translation>
    </message>
    <message>
        <source>it did not answer within %1</source>
        <translation>não respondeu em %1</translation>
    </message>
    <message>
        <source>its answer stopped for more than %1</source>
        <translation>a resposta parou por mais de %1</translation>
    </message>
    <message>
        <source>it closed the connection before it had answered</source>
        <translation>fechou a conexão antes de responder</translation>
    </message>
    <message>
        <source>its answer broke off</source>
        <translation>a resposta foi interrompida</translation>
    </message>
    <message>
        <source>its certificate has expired</source>
        <translation>o certificado expirou</translation>
    </message>
    <message>
        <source>its certificate is for another host</source>
        <translation>o certificado é de outro servidor</translation>
    </message>
    <message>
        <source>its certificate cannot be trusted</source>
        <translation>o certificado não é confiável</translation>
    </message>
    <message>
        <source>no secure connection came about</source>
        <translation>não foi possível estabelecer uma conexão segura</translation>
    </message>
    <message>
        <source>Start it, or check baseUrl in the settings.</source>
        <translation>Inicie-o ou verifique baseUrl nas configurações.</translation>
    </message>
    <message>
        <source>Check baseUrl in the settings, and the network.</source>
        <translation>Verifique baseUrl nas configurações e a rede.</translation>
    </message>
    <message>
        <source>Check baseUrl and the network.</source>
        <translation>Verifique baseUrl e a rede.</translation>
    </message>
    <message>
        <source>Check baseUrl in the settings.</source>
        <translation>Verifique baseUrl nas configurações.</translation>
    </message>
    <message>
        <source>Check the network, or choose another provider.</source>
        <translation>Verifique a rede ou escolha outro serviço.</translation>
    </message>
    <message>
        <source>Give it more time with timeoutMs in the settings, or choose another provider.</source>
        <translation>Dê mais tempo com timeoutMs nas configurações ou escolha outro serviço.</translation>
    </message>
    <message>
        <source>Try again, or choose another provider.</source>
        <translation>Tente de novo ou escolha outro serviço.</translation>
    </message>
    <message>
        <source>%1 is left alone for another %2, because it failed again and again.</source>
        <translation>%1 fica em repouso por mais %2, porque falhou repetidas vezes.</translation>
    </message>
    <message>
        <source>The last time: %1</source>
        <translation>Da última vez: %1</translation>
    </message>
    <message>
        <source>%1 refused the request: %2 (status %3) after %4 tries.</source>
        <translation>%1 recusou o pedido após %4 tentativas: %2 (status %3).</translation>
    </message>
    <message>
        <source>%1 refused the request: %2 (status %3).</source>
        <translation>%1 recusou o pedido: %2 (status %3).</translation>
    </message>
    <message>
        <source>%1 could not do it: %2 (status %3) after %4 tries.</source>
        <translation>%1 não conseguiu após %4 tentativas: %2 (status %3).</translation>
    </message>
    <message>
        <source>%1 could not do it: %2 (status %3).</source>
        <translation>%1 não conseguiu: %2 (status %3).</translation>
    </message>
    <message>
        <source>the key is missing or wrong</source>
        <translation>a chave falta ou está errada</translation>
    </message>
    <message>
        <source>it wants to be paid first</source>
        <translation>é preciso pagar primeiro</translation>
    </message>
    <message>
        <source>the key may not do this</source>
        <translation>a chave não permite isso</translation>
    </message>
    <message>
        <source>it does not know this address or model</source>
        <translation>não conhece esse endereço ou modelo</translation>
    </message>
    <message>
        <source>it took too long</source>
        <translation>demorou demais</translation>
    </message>
    <message>
        <source>the request is too large for it</source>
        <translation>o pedido é grande demais</translation>
    </message>
    <message>
        <source>too many requests</source>
        <translation>pedidos demais</translation>
    </message>
    <message>
        <source>it is overloaded or out of service</source>
        <translation>está sobrecarregado ou fora de serviço</translation>
    </message>
    <message>
        <source>it did not accept the request</source>
        <translation>não aceitou o pedido</translation>
    </message>
    <message>
        <source>it failed</source>
        <translation>falhou</translation>
    </message>
    <message>
        <source>It says: “%1”.</source>
        <translation>A mensagem: “%1”.</translation>
    </message>
    <message>
        <source>It asks to be left alone for %1.</source>
        <translation>Pede para esperar %1.</translation>
    </message>
    <message>
        <source>Set its key: shortwright key set %1.</source>
        <translation>Defina a chave: shortwright key set %1.</translation>
    </message>
    <message>
        <source>Set its key again: shortwright key set %1.</source>
        <translation>Defina a chave de novo: shortwright key set %1.</translation>
    </message>
    <message>
        <source>Look at your account there, or choose another provider.</source>
        <translation>Veja sua conta lá ou escolha outro serviço.</translation>
    </message>
    <message>
        <source>Check baseUrl and model in the settings.</source>
        <translation>Verifique baseUrl e model nas configurações.</translation>
    </message>
    <message>
        <source>Use a shorter text.</source>
        <translation>Use um texto mais curto.</translation>
    </message>
    <message>
        <source>Wait a while, ask it less often with a lower concurrency, or choose another provider.</source>
        <translation>Espere um pouco, peça menos de cada vez com uma concurrency menor ou escolha outro serviço.</translation>
    </message>
    <message>
        <source>Try again later, or choose another provider.</source>
        <translation>Tente mais tarde ou escolha outro serviço.</translation>
    </message>
    <message>
        <source>Check the provider&apos;s settings, or choose another one.</source>
        <translation>Verifique as configurações do serviço ou escolha outro.</translation>
    </message>
    <message>
        <source>%1&apos;s answer cannot be used: %2.</source>
        <translation>A resposta de %1 não pode ser usada: %2.</translation>
    </message>
    <message>
        <source>The key of %1 could not be read: %2</source>
        <translation>Não foi possível ler a chave de %1: %2</translation>
    </message>
    <message>
        <source>That is no key: it holds spaces, line breaks or letters that no key has.</source>
        <translation>Isso não é uma chave: contém espaços, quebras de linha ou letras que nenhuma chave tem.</translation>
    </message>
    <message>
        <source>Copy it again.</source>
        <translation>Copie de novo.</translation>
    </message>
    <message>
        <source>The budget of this month is used up: of %1, %2 are spent or under way, and %3 is expected to ask for %4.</source>
        <translation>O orçamento deste mês acabou: de %1, %2 foram gastos ou reservados, e espera-se que %3 peça %4.</translation>
    </message>
    <message>
        <source>Raise &quot;budget&quot; in the settings, choose another provider, or wait for the next month.</source>
        <translation>Aumente “budget” nas configurações, escolha outro serviço ou espere o próximo mês.</translation>
    </message>
    <message>
        <source>There is a budget for the month, and nobody knows what %1 costs, so it was not asked.</source>
        <translation>Há um orçamento mensal e ninguém sabe quanto custa %1, por isso nada foi pedido.</translation>
    </message>
    <message>
        <source>Could not read the folder %1: %2.</source>
        <translation>Não foi possível ler a pasta %1: %2.</translation>
    </message>
    <message>
        <source>Could not read %1: %2.</source>
        <translation>Não foi possível ler %1: %2.</translation>
    </message>
    <message>
        <source>Could not write %1: %2.</source>
        <translation>Não foi possível gravar %1: %2.</translation>
    </message>
    <message>
        <source>Could not make the folder %1: %2.</source>
        <translation>Não foi possível criar a pasta %1: %2.</translation>
    </message>
    <message>
        <source>Could not remove %1: %2.</source>
        <translation>Não foi possível remover %1: %2.</translation>
    </message>
    <message>
        <source>the disk is full; free some space and try again</source>
        <translation>o disco está cheio; libere espaço e tente de novo</translation>
    </message>
    <message>
        <source>permission was denied; choose a place that you may write to</source>
        <translation>permissão negada; escolha um lugar em que você possa gravar</translation>
    </message>
    <message>
        <source>the disk is read-only; choose another place</source>
        <translation>o disco é somente leitura; escolha outro lugar</translation>
    </message>
    <message>
        <source>it does not exist</source>
        <translation>não existe</translation>
    </message>
    <message>
        <source>a part of its path is not a folder</source>
        <translation>uma parte do caminho não é uma pasta</translation>
    </message>
    <message>
        <source>it is a folder, not a file</source>
        <translation>é uma pasta, não um arquivo</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>o nome é longo demais</translation>
    </message>
    <message>
        <source>Was it moved or renamed?</source>
        <translation>Foi movido ou renomeado?</translation>
    </message>
    <message>
        <source>Open it where it lies now.</source>
        <translation>Abra onde ele está agora.</translation>
    </message>
    <message>
        <source>The project %1 is open in another Shortwright (process %2).</source>
        <translation>O projeto %1 está aberto em outro Shortwright (processo %2).</translation>
    </message>
    <message>
        <source>Close it there first.</source>
        <translation>Feche-o lá primeiro.</translation>
    </message>
    <message>
        <source>The project %1 cannot be read: it is not valid JSON.</source>
        <translation>Não é possível ler o projeto %1: não é JSON válido.</translation>
    </message>
    <message>
        <source>Restore it from a backup.</source>
        <translation>Restaure-o de um backup.</translation>
    </message>
    <message>
        <source>The project %1 cannot be opened.</source>
        <translation>Não é possível abrir o projeto %1.</translation>
    </message>
    <message>
        <source>This project was made by a newer Shortwright (schema %1, this one knows %2).</source>
        <translation>Este projeto é de um Shortwright mais novo (esquema %1; este conhece %2).</translation>
    </message>
    <message>
        <source>It is opened read-only: update Shortwright to change it.</source>
        <translation>Ele é aberto somente para leitura: atualize o Shortwright para alterá-lo.</translation>
    </message>
    <message>
        <source>%1 was packed by a later Shortwright.</source>
        <translation>%1 foi empacotado por um Shortwright mais novo.</translation>
    </message>
    <message>
        <source>Update this one, then open it.</source>
        <translation>Atualize este e depois abra.</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 já existe.</translation>
    </message>
    <message>
        <source>Choose another name, or replace it with --force.</source>
        <translation>Escolha outro nome ou substitua-o com --force.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Não existe o arquivo %1.</translation>
    </message>
    <message>
        <source>%1 is gone: there is no file %2.</source>
        <translation>%1 sumiu: não existe o arquivo %2.</translation>
    </message>
    <message>
        <source>Generate or choose it again, or put the file back.</source>
        <translation>Gere ou escolha de novo, ou devolva o arquivo ao lugar.</translation>
    </message>
    <message>
        <source>%1 cannot be read as media: %2.</source>
        <translation>Não é possível ler %1 como vídeo, imagem ou som: %2.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Escolha outro arquivo.</translation>
    </message>
    <message>
        <source>%1 could not be read (%2): %3.</source>
        <translation>Não foi possível ler %1 (%2): %3.</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>o arquivo está vazio</translation>
    </message>
    <message>
        <source>Generate or choose it again.</source>
        <translation>Gere ou escolha de novo.</translation>
    </message>
    <message>
        <source>Convert it to MP4 with H.264, or choose another file.</source>
        <translation>Converta para MP4 com H.264 ou escolha outro arquivo.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>Não foi possível gravar %1: %2.</translation>
    </message>
    <message>
        <source>The recording could not be begun in %1: %2.</source>
        <translation>Não foi possível começar a gravação em %1: %2.</translation>
    </message>
    <message>
        <source>There is no voice for the language &quot;%1&quot;.</source>
        <translation>Não há voz para o idioma “%1”.</translation>
    </message>
    <message>
        <source>Choose another language, or set up a voice provider that speaks it.</source>
        <translation>Escolha outro idioma ou configure um serviço de voz que o fale.</translation>
    </message>
    <message>
        <source>The gateway cannot start: port %1 of %2 is in use by another program.</source>
        <translation>A interface não pode iniciar: outro programa usa a porta %1 de %2.</translation>
    </message>
    <message>
        <source>End that one, or choose another port.</source>
        <translation>Encerre-o ou escolha outra porta.</translation>
    </message>
    <message>
        <source>The film is %1 long, and %2 takes at most %3 s.</source>
        <translation>O vídeo dura %1, e %2 aceita no máximo %3 s.</translation>
    </message>
    <message>
        <source>Remove sentences or scenes, or choose another platform.</source>
        <translation>Remova frases ou cenas, ou escolha outra plataforma.</translation>
    </message>
    <message>
        <source>The film is %1 long, and %2 takes no less than %3 s.</source>
        <translation>O vídeo dura %1, e %2 exige pelo menos %3 s.</translation>
    </message>
    <message>
        <source>Write more.</source>
        <translation>Escreva mais.</translation>
    </message>
    <message>
        <source>The title has %1 characters, and %2 takes %3.</source>
        <translation>O título tem %1 caracteres, e %2 aceita %3.</translation>
    </message>
    <message>
        <source>Write a shorter one.</source>
        <translation>Escreva um mais curto.</translation>
    </message>
    <message>
        <source>No word is spoken or shown at all, and viewers decide within 1.5 s whether they stay.</source>
        <translation>Nenhuma palavra é dita ou mostrada, e o público decide em 1,5 s se fica.</translation>
    </message>
    <message>
        <source>No word is spoken or shown in the first %1, and viewers decide within 1.5 s whether they stay.</source>
        <translation>Nos primeiros %1 nenhuma palavra é dita ou mostrada, e o público decide em 1,5 s se fica.</translation>
    </message>
    <message>
        <source>Begin with a sentence or a title.</source>
        <translation>Comece com uma frase ou um título.</translation>
    </message>
    <message>
        <source>Nothing is said for %1, and viewers leave in dead air.</source>
        <translation>Por %1 nada é dito, e o público vai embora no silêncio.</translation>
    </message>
    <message>
        <source>Join the sentences around it, or fill it with a sound of your own.</source>
        <translation>Junte as frases ao redor ou preencha com um som seu.</translation>
    </message>
    <message>
        <source>%1 shows the same picture as the scene before it, so that the cut looks like a mistake.</source>
        <translation>%1 mostra a mesma imagem que a cena anterior, e o corte parece um erro.</translation>
    </message>
    <message>
        <source>Give one of them another picture.</source>
        <translation>Coloque outra imagem em uma delas.</translation>
    </message>
    <message>
        <source>Nothing moves for %1, which looks as if the film had stopped.</source>
        <translation>Nada se move por %1, e parece que o vídeo parou.</translation>
    </message>
    <message>
        <source>Choose a camera movement, or shorten the scene.</source>
        <translation>Escolha um movimento de câmera ou encurte a cena.</translation>
    </message>
    <message>
        <source>The film is silent, and most viewers hear it.</source>
        <translation>O vídeo não tem som, e a maioria o ouve.</translation>
    </message>
    <message>
        <source>Add a voice, music or a sound.</source>
        <translation>Adicione uma voz, música ou um som.</translation>
    </message>
    <message>
        <source>The title %1 must be read at %2 characters a second; more than %3 are too fast for most viewers.</source>
        <translation>O título %1 precisa ser lido a %2 caracteres por segundo; mais de %3 é rápido demais para a maioria.</translation>
    </message>
    <message>
        <source>%1 must be read at %2 characters a second; more than %3 are too fast for most viewers.</source>
        <translation>%1 precisa ser lido a %2 caracteres por segundo; mais de %3 é rápido demais para a maioria.</translation>
    </message>
    <message>
        <source>Write less, or show it longer.</source>
        <translation>Escreva menos ou mostre por mais tempo.</translation>
    </message>
    <message>
        <source>Check the proxy in the settings or the environment.</source>
        <translation>Verifique o proxy nas configurações ou no ambiente.</translation>
    </message>
    <message>
        <source>There is no address yet.</source>
        <translation>Ainda não há endereço.</translation>
    </message>
    <message>
        <source>Write that of the studio&apos;s server, such as https://studio.example.com.</source>
        <translation>Escreva o do servidor do estúdio, como https://studio.example.com.</translation>
    </message>
    <message>
        <source>%1 did not let you in: the e-mail address or the password is wrong.</source>
        <translation>%1 não deixou você entrar: o e-mail ou a senha está errado.</translation>
    </message>
    <message>
        <source>There were too many attempts to sign in at %1.</source>
        <translation>Houve tentativas demais de entrar em %1.</translation>
    </message>
    <message>
        <source>%1 does not accept this token.</source>
        <translation>%1 não aceita este token.</translation>
    </message>
    <message>
        <source>Have it made anew there, and paste it whole.</source>
        <translation>Peça um novo lá e cole-o inteiro.</translation>
    </message>
    <message>
        <source>On the way to %1 others could read the password and all that is sent.</source>
        <translation>No caminho até %1, outros poderiam ler a senha e tudo o que é enviado.</translation>
    </message>
    <message>
        <source>Write https:// in front of the address; if the studio speaks no TLS, whoever runs it has to turn it on.</source>
        <translation>Escreva https:// antes do endereço; se o estúdio não usa TLS, quem o administra precisa ativá-lo.</translation>
    </message>
    <message>
        <source>%1 is there already, and is no version of %2.</source>
        <translation>%1 já existe e não é uma versão de %2.</translation>
    </message>
    <message>
        <source>Choose another folder, or move it away.</source>
        <translation>Escolha outra pasta ou mova-o.</translation>
    </message>
</context>
<context>
    <name>CoreWords</name>
    <message>
        <source>Change brief</source>
        <translation>Mudar briefing</translation>
    </message>
    <message>
        <source>Change canvas</source>
        <translation>Mudar tela</translation>
    </message>
    <message>
        <source>Change look</source>
        <translation>Mudar visual</translation>
    </message>
    <message>
        <source>Change voice</source>
        <translation>Mudar voz</translation>
    </message>
    <message>
        <source>Change music</source>
        <translation>Mudar música</translation>
    </message>
    <message>
        <source>Change seed</source>
        <translation>Mudar semente</translation>
    </message>
    <message>
        <source>Choose provider</source>
        <translation>Escolher provedor</translation>
    </message>
    <message>
        <source>Adopt script</source>
        <translation>Adotar roteiro</translation>
    </message>
    <message>
        <source>Change title</source>
        <translation>Mudar título</translation>
    </message>
    <message>
        <source>Change description</source>
        <translation>Mudar descrição</translation>
    </message>
    <message>
        <source>Change sentence</source>
        <translation>Mudar frase</translation>
    </message>
    <message>
        <source>Change captions</source>
        <translation>Mudar legendas</translation>
    </message>
    <message>
        <source>Change sentence&apos;s voice</source>
        <translation>Mudar voz da frase</translation>
    </message>
    <message>
        <source>Insert sentence</source>
        <translation>Inserir frase</translation>
    </message>
    <message>
        <source>Remove sentence</source>
        <translation>Remover frase</translation>
    </message>
    <message>
        <source>Move sentence</source>
        <translation>Mover frase</translation>
    </message>
    <message>
        <source>Split sentence</source>
        <translation>Dividir frase</translation>
    </message>
    <message>
        <source>Join sentences</source>
        <translation>Unir frases</translation>
    </message>
    <message>
        <source>Insert scene</source>
        <translation>Inserir cena</translation>
    </message>
    <message>
        <source>Remove scene</source>
        <translation>Remover cena</translation>
    </message>
    <message>
        <source>Move scene</source>
        <translation>Mover cena</translation>
    </message>
    <message>
        <source>Change picture</source>
        <translation>Mudar imagem</translation>
    </message>
    <message>
        <source>Change camera</source>
        <translation>Mudar câmera</translation>
    </message>
    <message>
        <source>Change transition</source>
        <translation>Mudar transição</translation>
    </message>
    <message>
        <source>Change mood</source>
        <translation>Mudar clima</translation>
    </message>
    <message>
        <source>Change emphasis</source>
        <translation>Mudar ênfase</translation>
    </message>
    <message>
        <source>Add track</source>
        <translation>Adicionar faixa</translation>
    </message>
    <message>
        <source>Remove track</source>
        <translation>Remover faixa</translation>
    </message>
    <message>
        <source>Change track</source>
        <translation>Mudar faixa</translation>
    </message>
    <message>
        <source>Add clip</source>
        <translation>Adicionar clipe</translation>
    </message>
    <message>
        <source>Remove clip</source>
        <translation>Remover clipe</translation>
    </message>
    <message>
        <source>Move clip</source>
        <translation>Mover clipe</translation>
    </message>
    <message>
        <source>Trim clip</source>
        <translation>Aparar clipe</translation>
    </message>
    <message>
        <source>Change clip&apos;s sound</source>
        <translation>Mudar som do clipe</translation>
    </message>
    <message>
        <source>Change clip&apos;s place</source>
        <translation>Mudar posição do clipe</translation>
    </message>
    <message>
        <source>Change clip&apos;s speed</source>
        <translation>Mudar velocidade do clipe</translation>
    </message>
    <message>
        <source>Change clip&apos;s colour</source>
        <translation>Mudar cor do clipe</translation>
    </message>
    <message>
        <source>Change clip&apos;s blending</source>
        <translation>Mudar mesclagem do clipe</translation>
    </message>
    <message>
        <source>Change clip&apos;s mask</source>
        <translation>Mudar máscara do clipe</translation>
    </message>
    <message>
        <source>Change clip&apos;s key</source>
        <translation>Mudar chroma key do clipe</translation>
    </message>
    <message>
        <source>Change scene&apos;s colour</source>
        <translation>Mudar cor da cena</translation>
    </message>
    <message>
        <source>Change film&apos;s colour</source>
        <translation>Mudar cor do vídeo</translation>
    </message>
    <message>
        <source>Change clip&apos;s animation</source>
        <translation>Mudar animação do clipe</translation>
    </message>
    <message>
        <source>Change clip&apos;s title</source>
        <translation>Mudar título do clipe</translation>
    </message>
    <message>
        <source>Change generated clip</source>
        <translation>Mudar clipe gerado</translation>
    </message>
    <message>
        <source>Move track</source>
        <translation>Mover faixa</translation>
    </message>
    <message>
        <source>Split clip</source>
        <translation>Dividir clipe</translation>
    </message>
    <message>
        <source>Roll edit</source>
        <translation>Mover corte</translation>
    </message>
    <message>
        <source>Slip clip</source>
        <translation>Deslocar conteúdo do clipe</translation>
    </message>
    <message>
        <source>Ripple trim</source>
        <translation>Aparar com ripple</translation>
    </message>
    <message>
        <source>Ripple delete</source>
        <translation>Excluir com ripple</translation>
    </message>
    <message>
        <source>Duplicate clip</source>
        <translation>Duplicar clipe</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Agrupar</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>Desagrupar</translation>
    </message>
    <message>
        <source>Change keyframes</source>
        <translation>Mudar quadros-chave</translation>
    </message>
    <message>
        <source>Transform clip</source>
        <translation>Transformar clipe</translation>
    </message>
    <message>
        <source>Replace media</source>
        <translation>Substituir mídia</translation>
    </message>
    <message>
        <source>Freeze frame</source>
        <translation>Congelar quadro</translation>
    </message>
    <message>
        <source>Detach sound</source>
        <translation>Desvincular áudio</translation>
    </message>
    <message>
        <source>Change scene length</source>
        <translation>Mudar duração da cena</translation>
    </message>
    <message>
        <source>Roll scenes</source>
        <translation>Mover limite entre cenas</translation>
    </message>
    <message>
        <source>Add marker</source>
        <translation>Adicionar marcador</translation>
    </message>
    <message>
        <source>Change marker</source>
        <translation>Mudar marcador</translation>
    </message>
    <message>
        <source>Remove marker</source>
        <translation>Remover marcador</translation>
    </message>
    <message>
        <source>Choose take</source>
        <translation>Escolher take</translation>
    </message>
    <message>
        <source>Import media</source>
        <translation>Importar mídia</translation>
    </message>
    <message>
        <source>Change media</source>
        <translation>Mudar mídia</translation>
    </message>
    <message>
        <source>Remove media</source>
        <translation>Remover mídia</translation>
    </message>
    <message>
        <source>Split scene</source>
        <translation>Dividir cena</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Roteiro</translation>
    </message>
    <message>
        <source>Storyboard</source>
        <translation>Storyboard</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Legendas</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagem</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Movimento</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Música</translation>
    </message>
    <message>
        <source>Sound effects</source>
        <translation>Efeitos sonoros</translation>
    </message>
    <message>
        <source>Beats of the music</source>
        <translation>Batidas da música</translation>
    </message>
    <message>
        <source>Voice of sentence %1</source>
        <translation>Voz da frase %1</translation>
    </message>
    <message>
        <source>Words of the recording of sentence %1</source>
        <translation>Palavras da gravação da frase %1</translation>
    </message>
    <message>
        <source>Captions of sentence %1</source>
        <translation>Legendas da frase %1</translation>
    </message>
    <message>
        <source>Picture of scene %1</source>
        <translation>Imagem da cena %1</translation>
    </message>
    <message>
        <source>Motion of scene %1</source>
        <translation>Movimento da cena %1</translation>
    </message>
    <message>
        <source>Hard cut</source>
        <translation>Corte seco</translation>
    </message>
    <message>
        <source>Dissolve</source>
        <translation>Dissolver</translation>
    </message>
    <message>
        <source>Whip left</source>
        <translation>Chicote à esquerda</translation>
    </message>
    <message>
        <source>Slide left</source>
        <translation>Deslizar à esquerda</translation>
    </message>
    <message>
        <source>Push up</source>
        <translation>Empurrar para cima</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Flash</source>
        <translation>Flash</translation>
    </message>
    <message>
        <source>Dip to black</source>
        <translation>Passar pelo preto</translation>
    </message>
    <message>
        <source>Dip to white</source>
        <translation>Passar pelo branco</translation>
    </message>
    <message>
        <source>Wipe left</source>
        <translation>Cortina à esquerda</translation>
    </message>
    <message>
        <source>Wipe right</source>
        <translation>Cortina à direita</translation>
    </message>
    <message>
        <source>Wipe up</source>
        <translation>Cortina para cima</translation>
    </message>
    <message>
        <source>Wipe down</source>
        <translation>Cortina para baixo</translation>
    </message>
    <message>
        <source>Diagonal wipe</source>
        <translation>Cortina diagonal</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Relógio</translation>
    </message>
    <message>
        <source>Iris</source>
        <translation>Íris</translation>
    </message>
    <message>
        <source>Blinds</source>
        <translation>Persianas</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Barras</translation>
    </message>
    <message>
        <source>Checker</source>
        <translation>Xadrez</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Mosaico</translation>
    </message>
    <message>
        <source>Dark parts first</source>
        <translation>Partes escuras primeiro</translation>
    </message>
    <message>
        <source>Slide right</source>
        <translation>Deslizar à direita</translation>
    </message>
    <message>
        <source>Slide up</source>
        <translation>Deslizar para cima</translation>
    </message>
    <message>
        <source>Slide down</source>
        <translation>Deslizar para baixo</translation>
    </message>
    <message>
        <source>Push left</source>
        <translation>Empurrar à esquerda</translation>
    </message>
    <message>
        <source>Push right</source>
        <translation>Empurrar à direita</translation>
    </message>
    <message>
        <source>Push down</source>
        <translation>Empurrar para baixo</translation>
    </message>
    <message>
        <source>Whip right</source>
        <translation>Chicote à direita</translation>
    </message>
    <message>
        <source>Whip up</source>
        <translation>Chicote para cima</translation>
    </message>
    <message>
        <source>Whip down</source>
        <translation>Chicote para baixo</translation>
    </message>
    <message>
        <source>Doors</source>
        <translation>Portas</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Reduzir</translation>
    </message>
    <message>
        <source>Spin</source>
        <translation>Giro</translation>
    </message>
    <message>
        <source>Swirl</source>
        <translation>Redemoinho</translation>
    </message>
    <message>
        <source>Ripple</source>
        <translation>Ondulação</translation>
    </message>
    <message>
        <source>Cube</source>
        <translation>Cubo</translation>
    </message>
    <message>
        <source>Page turn</source>
        <translation>Virar página</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Desfoque</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixels</translation>
    </message>
    <message>
        <source>Glitch</source>
        <translation>Glitch</translation>
    </message>
    <message>
        <source>Film burn</source>
        <translation>Filme queimado</translation>
    </message>
    <message>
        <source>Light leak</source>
        <translation>Vazamento de luz</translation>
    </message>
    <message>
        <source>Fade in</source>
        <translation>Fade in</translation>
    </message>
    <message>
        <source>Pop in</source>
        <translation>Surgir de repente</translation>
    </message>
    <message>
        <source>Rise in</source>
        <translation>Entrar subindo</translation>
    </message>
    <message>
        <source>Drop in</source>
        <translation>Entrar caindo</translation>
    </message>
    <message>
        <source>Slide in, moving left</source>
        <translation>Entrar deslizando à esquerda</translation>
    </message>
    <message>
        <source>Slide in, moving right</source>
        <translation>Entrar deslizando à direita</translation>
    </message>
    <message>
        <source>Slide in, moving up</source>
        <translation>Entrar deslizando para cima</translation>
    </message>
    <message>
        <source>Slide in, moving down</source>
        <translation>Entrar deslizando para baixo</translation>
    </message>
    <message>
        <source>Grow in</source>
        <translation>Entrar crescendo</translation>
    </message>
    <message>
        <source>Shrink in</source>
        <translation>Entrar encolhendo</translation>
    </message>
    <message>
        <source>Spin in</source>
        <translation>Entrar girando</translation>
    </message>
    <message>
        <source>Flip in</source>
        <translation>Entrar virando</translation>
    </message>
    <message>
        <source>Bounce in</source>
        <translation>Entrar quicando</translation>
    </message>
    <message>
        <source>Elastic in</source>
        <translation>Entrada elástica</translation>
    </message>
    <message>
        <source>Stamp in</source>
        <translation>Entrar como carimbo</translation>
    </message>
    <message>
        <source>Swing in</source>
        <translation>Entrar balançando</translation>
    </message>
    <message>
        <source>Roll in</source>
        <translation>Entrar rolando</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Desdobrar</translation>
    </message>
    <message>
        <source>Wipe in</source>
        <translation>Entrar com cortina</translation>
    </message>
    <message>
        <source>Typewriter</source>
        <translation>Máquina de escrever</translation>
    </message>
    <message>
        <source>Fade out</source>
        <translation>Fade out</translation>
    </message>
    <message>
        <source>Pop out</source>
        <translation>Sumir de repente</translation>
    </message>
    <message>
        <source>Rise out</source>
        <translation>Sair subindo</translation>
    </message>
    <message>
        <source>Drop out</source>
        <translation>Sair caindo</translation>
    </message>
    <message>
        <source>Slide out, moving left</source>
        <translation>Sair deslizando à esquerda</translation>
    </message>
    <message>
        <source>Slide out, moving right</source>
        <translation>Sair deslizando à direita</translation>
    </message>
    <message>
        <source>Slide out, moving up</source>
        <translation>Sair deslizando para cima</translation>
    </message>
    <message>
        <source>Slide out, moving down</source>
        <translation>Sair deslizando para baixo</translation>
    </message>
    <message>
        <source>Grow out</source>
        <translation>Sair crescendo</translation>
    </message>
    <message>
        <source>Shrink out</source>
        <translation>Sair encolhendo</translation>
    </message>
    <message>
        <source>Spin out</source>
        <translation>Sair girando</translation>
    </message>
    <message>
        <source>Flip out</source>
        <translation>Sair virando</translation>
    </message>
    <message>
        <source>Roll out</source>
        <translation>Sair rolando</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Dobrar</translation>
    </message>
    <message>
        <source>Wipe out</source>
        <translation>Sair com cortina</translation>
    </message>
    <message>
        <source>Delete letters</source>
        <translation>Apagar letras</translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation>Pulsar</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Flutuar</translation>
    </message>
    <message>
        <source>Swing</source>
        <translation>Balanço</translation>
    </message>
    <message>
        <source>Shake</source>
        <translation>Tremor</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Girar</translation>
    </message>
    <message>
        <source>Wobble</source>
        <translation>Oscilar</translation>
    </message>
    <message>
        <source>Blink</source>
        <translation>Piscar</translation>
    </message>
    <message>
        <source>Breathe</source>
        <translation>Respirar</translation>
    </message>
    <message>
        <source>Heartbeat</source>
        <translation>Batimento</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Deriva</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>Calmo</translation>
    </message>
    <message>
        <source>Curious</source>
        <translation>Curioso</translation>
    </message>
    <message>
        <source>Epic</source>
        <translation>Épico</translation>
    </message>
    <message>
        <source>Playful</source>
        <translation>Brincalhão</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>Sério</translation>
    </message>
    <message>
        <source>Tech</source>
        <translation>Tecnológico</translation>
    </message>
    <message>
        <source>Tense</source>
        <translation>Tenso</translation>
    </message>
    <message>
        <source>Uplifting</source>
        <translation>Animador</translation>
    </message>
    <message>
        <source>Cinema</source>
        <translation>Cinema</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>Limpo</translation>
    </message>
    <message>
        <source>Comic</source>
        <translation>Quadrinhos</translation>
    </message>
    <message>
        <source>Cutout</source>
        <translation>Recorte</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Profundidade</translation>
    </message>
    <message>
        <source>Glide</source>
        <translation>Deslizar</translation>
    </message>
    <message>
        <source>Karaoke</source>
        <translation>Karaokê</translation>
    </message>
    <message>
        <source>Neon</source>
        <translation>Neon</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Punch</source>
        <translation>Impacto</translation>
    </message>
    <message>
        <source>Shout</source>
        <translation>Grito</translation>
    </message>
    <message>
        <source>Sticker</source>
        <translation>Adesivo</translation>
    </message>
    <message>
        <source>Sunset</source>
        <translation>Pôr do sol</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Negrito</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Caixa</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Palavra por palavra</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Queda</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Degradê</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>Crescer</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Marcador</translation>
    </message>
    <message>
        <source>One word</source>
        <translation>Uma palavra</translation>
    </message>
    <message>
        <source>Pill</source>
        <translation>Pílula</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>Deslizar</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>Sublinhado</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>câmera</translation>
    </message>
    <message>
        <source>direction</source>
        <translation>direção</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>duração</translation>
    </message>
    <message>
        <source>emphasis</source>
        <translation>ênfase</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>energia</translation>
    </message>
    <message>
        <source>first</source>
        <translation>primeira cena</translation>
    </message>
    <message>
        <source>from</source>
        <translation>início</translation>
    </message>
    <message>
        <source>height</source>
        <translation>altura</translation>
    </message>
    <message>
        <source>language</source>
        <translation>idioma</translation>
    </message>
    <message>
        <source>look</source>
        <translation>visual</translation>
    </message>
    <message>
        <source>mood</source>
        <translation>clima</translation>
    </message>
    <message>
        <source>motif</source>
        <translation>motivo</translation>
    </message>
    <message>
        <source>negative prompt</source>
        <translation>o que não deve aparecer</translation>
    </message>
    <message>
        <source>palette</source>
        <translation>paleta</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>descrição da imagem</translation>
    </message>
    <message>
        <source>provider</source>
        <translation>provedor</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>gravação</translation>
    </message>
    <message>
        <source>scenes</source>
        <translation>cenas</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>semente</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>velocidade</translation>
    </message>
    <message>
        <source>take</source>
        <translation>take</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>title</source>
        <translation>título</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>tema</translation>
    </message>
    <message>
        <source>transition</source>
        <translation>transição</translation>
    </message>
    <message>
        <source>voice</source>
        <translation>voz</translation>
    </message>
    <message>
        <source>width</source>
        <translation>largura</translation>
    </message>
    <message>
        <source>never made</source>
        <translation>nunca gerado</translation>
    </message>
    <message>
        <source>nothing here makes a “%1”</source>
        <translation>nada aqui gera “%1”</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>mudança: %1</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>adicionado: %1</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>removido: %1</translation>
    </message>
    <message>
        <source>provider changed</source>
        <translation>outro provedor</translation>
    </message>
    <message>
        <source>stage version changed</source>
        <translation>outra versão da etapa</translation>
    </message>
    <message>
        <source>media file missing</source>
        <translation>falta o arquivo de mídia</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n mudança</numerusform>
            <numerusform>%n mudanças</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n edit(s)</source>
        <translation>
            <numerusform>Aplicar %n edição</numerusform>
            <numerusform>Aplicar %n edições</numerusform>
        </translation>
    </message>
    <message>
        <source>Change shape</source>
        <translation>Alterar formato</translation>
    </message>
    <message>
        <source>Remove shape</source>
        <translation>Remover formato</translation>
    </message>
    <message>
        <source>Move in this shape</source>
        <translation>Mover neste formato</translation>
    </message>
    <message>
        <source>Back to the base layout</source>
        <translation>Voltar ao layout base</translation>
    </message>
    <message>
        <source>Lit objects, quiet serif subtitles that fade</source>
        <translation>Objetos iluminados, legendas serenas com serifa que aparecem aos poucos</translation>
    </message>
    <message>
        <source>Lit objects on deep gradients, quiet two-line captions</source>
        <translation>Objetos iluminados sobre degradês profundos, legendas serenas de duas linhas</translation>
    </message>
    <message>
        <source>Torn paper and stickers, hopping words in two colours</source>
        <translation>Papel rasgado e adesivos, palavras saltitantes em duas cores</translation>
    </message>
    <message>
        <source>Torn paper, stickers and tape, captions on coloured pills</source>
        <translation>Papel rasgado, adesivos e fita, legendas sobre pílulas coloridas</translation>
    </message>
    <message>
        <source>Lit objects on deep gradients, bold captions with a yellow word</source>
        <translation>Objetos iluminados sobre degradês profundos, legendas em negrito com uma palavra amarela</translation>
    </message>
    <message>
        <source>Lit objects, a coloured pill that glides from word to word</source>
        <translation>Objetos iluminados, uma pílula colorida que desliza de palavra em palavra</translation>
    </message>
    <message>
        <source>Lit objects, captions that fill with colour as they are spoken</source>
        <translation>Objetos iluminados, legendas que se enchem de cor ao serem faladas</translation>
    </message>
    <message>
        <source>Lit objects on deep gradients, captions in neon light</source>
        <translation>Objetos iluminados sobre degradês profundos, legendas em neon</translation>
    </message>
    <message>
        <source>Torn paper, a highlighter that follows the voice</source>
        <translation>Papel rasgado, um marca-texto que segue a voz</translation>
    </message>
    <message>
        <source>Torn paper and stickers, one big word at a time</source>
        <translation>Papel rasgado e adesivos, uma palavra grande por vez</translation>
    </message>
    <message>
        <source>Lit objects, words that land one by one, the key word in red</source>
        <translation>Objetos iluminados, palavras que chegam uma a uma, a principal em vermelho</translation>
    </message>
    <message>
        <source>Torn paper, words cut out like stickers</source>
        <translation>Papel rasgado, palavras recortadas como adesivos</translation>
    </message>
    <message>
        <source>Lit objects, big words that fill with a warm gradient</source>
        <translation>Objetos iluminados, palavras grandes que se enchem de um degradê quente</translation>
    </message>
    <message>
        <source>Torn paper, captions typed letter by letter</source>
        <translation>Papel rasgado, legendas digitadas letra por letra</translation>
    </message>
    <message>
        <source>Slow and warm: electric piano and harp with hardly any drums, for nature, sleep, care and quiet facts.</source>
        <translation>Lenta e quente: piano elétrico e harpa, quase sem bateria; para natureza, sono, cuidado e fatos tranquilos.</translation>
    </message>
    <message>
        <source>Tiptoeing and wide-eyed: celesta, kalimba and plucked bass, for questions, science and how things work.</source>
        <translation>Na ponta dos pés e de olhos abertos: celesta, kalimba e baixo dedilhado; para perguntas, ciência e como as coisas funcionam.</translation>
    </message>
    <message>
        <source>Big and rising: string ostinato, choir and war drums, for records, battles, giants and the universe.</source>
        <translation>Grande e crescente: ostinato de cordas, coro e tambores de guerra; para recordes, batalhas, gigantes e o universo.</translation>
    </message>
    <message>
        <source>Light and bouncy: marimba, pizzicato and claps with a swing, for animals, food, jokes and odd facts.</source>
        <translation>Leve e saltitante: marimba, pizzicato e palmas com suingue; para animais, comida, piadas e curiosidades.</translation>
    </message>
    <message>
        <source>Sober and thoughtful: piano and low strings in minor with a quiet pulse, for history, money, health and loss.</source>
        <translation>Sóbria e pensativa: piano e cordas graves em tom menor com pulso suave; para história, dinheiro, saúde e perda.</translation>
    </message>
    <message>
        <source>Cool and precise: synth plucks, a pulsing bass and an electronic beat, for software, machines, space and data.</source>
        <translation>Fria e precisa: sintetizadores, baixo pulsante e batida eletrônica; para software, máquinas, espaço e dados.</translation>
    </message>
    <message>
        <source>Dark and driving: a low string ostinato and deep drums in minor, for danger, mysteries and disasters.</source>
        <translation>Escura e intensa: ostinato grave de cordas e tambores profundos em tom menor; para perigo, mistérios e desastres.</translation>
    </message>
    <message>
        <source>Bright and forward: piano and guitar plucks over a steady beat, for good news, ideas and success.</source>
        <translation>Clara e confiante: piano e violão sobre batida firme; para boas notícias, ideias e sucesso.</translation>
    </message>
    <message>
        <source>How to</source>
        <translation>Como fazer</translation>
    </message>
    <message>
        <source>Three facts</source>
        <translation>Três fatos</translation>
    </message>
    <message>
        <source>Myth and truth</source>
        <translation>Mito e verdade</translation>
    </message>
    <message>
        <source>A story</source>
        <translation>Uma história</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Antes e depois</translation>
    </message>
    <message>
        <source>A product</source>
        <translation>Um produto</translation>
    </message>
    <message>
        <source>One thing that viewers can do afterwards</source>
        <translation>Algo que o público saberá fazer depois</translation>
    </message>
    <message>
        <source>A list that surprises</source>
        <translation>Uma lista que surpreende</translation>
    </message>
    <message>
        <source>What everybody believes, and what is so</source>
        <translation>O que todos acreditam e o que é verdade</translation>
    </message>
    <message>
        <source>Somebody wants something and meets a wall</source>
        <translation>Alguém quer algo e encontra um muro</translation>
    </message>
    <message>
        <source>A change and how it was made</source>
        <translation>Uma mudança e como foi feita</translation>
    </message>
    <message>
        <source>What it is, for whom, and why now</source>
        <translation>O que é, para quem e por que agora</translation>
    </message>
    <message>
        <source>Change style of pictures</source>
        <translation>Mudar estilo das imagens</translation>
    </message>
    <message>
        <source>Change character</source>
        <translation>Mudar personagem</translation>
    </message>
    <message>
        <source>Remove character</source>
        <translation>Remover personagem</translation>
    </message>
    <message>
        <source>Change origin</source>
        <translation>Mudar origem</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>personagens</translation>
    </message>
    <message>
        <source>style</source>
        <translation>estilo</translation>
    </message>
    <message>
        <source>Best for all platforms</source>
        <translation>Melhor para todas as plataformas</translation>
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
        <translation>Rápido</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Rascunho</translation>
    </message>
    <message>
        <source>Small, for messengers and mail</source>
        <translation>Pequeno, para mensageiros e e-mail</translation>
    </message>
    <message>
        <source>HEVC: smaller, for Apple and newer devices</source>
        <translation>HEVC: menor, para Apple e aparelhos novos</translation>
    </message>
    <message>
        <source>AV1: smallest, for new devices</source>
        <translation>AV1: o menor, para aparelhos novos</translation>
    </message>
    <message>
        <source>For web pages</source>
        <translation>Para páginas da web</translation>
    </message>
    <message>
        <source>For web pages in new browsers</source>
        <translation>Para páginas da web em navegadores novos</translation>
    </message>
    <message>
        <source>For editing: ProRes 422 HQ, 10 bit</source>
        <translation>Para edição: ProRes 422 HQ, 10 bits</translation>
    </message>
    <message>
        <source>Animated picture, without sound</source>
        <translation>Imagem animada, sem som</translation>
    </message>
    <message>
        <source>Pictures, lossless</source>
        <translation>Imagens, sem perdas</translation>
    </message>
    <message>
        <source>Pictures, small</source>
        <translation>Imagens, pequenas</translation>
    </message>
    <message>
        <source>Sound alone, lossless</source>
        <translation>Só som, sem perdas</translation>
    </message>
    <message>
        <source>Sound alone, small</source>
        <translation>Só som, pequeno</translation>
    </message>
</context>
<context>
    <name>CropTool</name>
    <message>
        <source>Crop clip</source>
        <translation>Cortar clipe</translation>
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
        <translation>Linear</translation>
    </message>
    <message>
        <source>Ease</source>
        <translation>Suave</translation>
    </message>
    <message>
        <source>Ease in</source>
        <translation>Início suave</translation>
    </message>
    <message>
        <source>Ease out</source>
        <translation>Fim suave</translation>
    </message>
    <message>
        <source>Ease in and out</source>
        <translation>Início e fim suaves</translation>
    </message>
    <message>
        <source>Sharp</source>
        <translation>Brusca</translation>
    </message>
    <message>
        <source>Overshoot</source>
        <translation>Ultrapassagem</translation>
    </message>
    <message>
        <source>Wind up</source>
        <translation>Antecipação</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Manter</translation>
    </message>
</context>
<context>
    <name>EasingEditor</name>
    <message>
        <source>Easing curve</source>
        <translation>Curva de aceleração</translation>
    </message>
    <message>
        <source>Drag the points. Space chooses one, the arrow keys move it.</source>
        <translation>Arraste os pontos. A barra de espaço escolhe um; as setas o movem.</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>%1 of its lines belong to no sentence and were left out.</source>
        <translation>Linhas omitidas por não pertencerem a nenhuma frase: %1.</translation>
    </message>
    <message>
        <source>The captions are as they were.</source>
        <translation>As legendas não mudaram.</translation>
    </message>
    <message>
        <source>Import captions</source>
        <translation>Importar legendas</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Falhou: %1</translation>
    </message>
    <message>
        <source>Being made… %1 %</source>
        <translation>Gerando… %1%</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Atualizado</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Aguardando</translation>
    </message>
    <message>
        <source>To be made: %1</source>
        <translation>A gerar: %1</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name.</source>
        <translation>%1 já existe. Escolha outro nome.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are there again.</source>
        <translation>
            <numerusform>%n arquivo voltou.</numerusform>
            <numerusform>%n arquivos voltaram.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replaced by other files of the same name and length: %1.</source>
        <translation>Substituídos por outros arquivos de mesmo nome e duração: %1.</translation>
    </message>
    <message>
        <source>Not found: %1.</source>
        <translation>Não encontrado: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n generated file(s) were not found; they can be made again.</source>
        <translation>
            <numerusform>%n arquivo gerado não foi encontrado; pode ser gerado de novo.</numerusform>
            <numerusform>%n arquivos gerados não foram encontrados; podem ser gerados de novo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Não falta nada.</translation>
    </message>
    <message>
        <source>This project can only be looked at, played and exported. %1</source>
        <translation>Este projeto só pode ser visto, reproduzido e exportado. %1</translation>
    </message>
    <message>
        <source>what nobody knows, paid to %1</source>
        <translation>um valor desconhecido, pago a %1</translation>
    </message>
    <message>
        <source>about %1, paid to %2</source>
        <translation>cerca de %1, pagos a %2</translation>
    </message>
    <message>
        <source>up to %1, paid to %2</source>
        <translation>até %1, pagos a %2</translation>
    </message>
    <message>
        <source>%1 to %2, paid to %3</source>
        <translation>de %1 a %2, pagos a %3</translation>
    </message>
    <message>
        <source>%1; some prices are not known</source>
        <translation>%1; alguns preços são desconhecidos</translation>
    </message>
    <message>
        <source>Shortwright ended by a fault the last time.</source>
        <translation>O Shortwright fechou por uma falha da última vez.</translation>
    </message>
    <message numerus="yes">
        <source>Shortwright ended by a fault %n time(s).</source>
        <translation>
            <numerusform>O Shortwright fechou por uma falha uma vez.</numerusform>
            <numerusform>O Shortwright fechou por uma falha %n vezes.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is known of it, without your texts, is in %1.</source>
        <translation>O que se sabe, sem seus textos, está em %1.</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Abrir o relatório</translation>
    </message>
</context>
<context>
    <name>ExportPanel</name>
    <message>
        <source>Waiting</source>
        <translation>Aguardando</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 % · %2 s left</source>
        <translation>%1% · restam %2 s</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Em pausa</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Only between in and out</source>
        <translation>Só entre entrada e saída</translation>
    </message>
    <message>
        <source>Title, description and hashtags as a file beside it</source>
        <translation>Título, descrição e hashtags em um arquivo ao lado</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Predefinição</translation>
    </message>
    <message>
        <source>Software: the same film everywhere</source>
        <translation>Software: o mesmo vídeo em qualquer lugar</translation>
    </message>
    <message>
        <source>Hardware where it works</source>
        <translation>Hardware onde funcionar</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Codificador</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>Arquivo de destino</translation>
    </message>
    <message>
        <source>Choose where to write the film</source>
        <translation>Escolher onde salvar o vídeo</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>Open a project to export it.</source>
        <translation>Abra um projeto para exportá-lo.</translation>
    </message>
    <message>
        <source>Some of it is still to be made. Press Make first.</source>
        <translation>Ainda falta gerar uma parte. Pressione “Gerar” primeiro.</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name, or replace it.</source>
        <translation>%1 já existe. Escolha outro nome ou substitua o arquivo.</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Substituir</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>The short in another shape, as the preview shows it</source>
        <translation>O short em outro formato, como a prévia o mostra</translation>
    </message>
</context>
<context>
    <name>ExportQueue</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 LUFS</source>
        <translation>%1 LUFS</translation>
    </message>
    <message>
        <source>The written film has no picture. Export it again; if that does not help, choose another preset.</source>
        <translation>O vídeo gravado não tem imagem. Exporte de novo; se não resolver, escolha outra predefinição.</translation>
    </message>
    <message>
        <source>The written film is not as long as it should be. Export it again; if that does not help, choose another preset.</source>
        <translation>O vídeo gravado não tem a duração que deveria. Exporte de novo; se não resolver, escolha outra predefinição.</translation>
    </message>
    <message>
        <source>The written film has no sound. Export it again; if that does not help, choose another preset.</source>
        <translation>O vídeo gravado não tem som. Exporte de novo; se não resolver, escolha outra predefinição.</translation>
    </message>
    <message>
        <source>The film is silent: voice, music and sounds are muted or empty.</source>
        <translation>O vídeo está em silêncio: voz, música e sons estão mudos ou vazios.</translation>
    </message>
    <message numerus="yes">
        <source>The short is not complete yet: %n part(s) of it are still to be made. Press Make first, then export.</source>
        <translation>
            <numerusform>O vídeo curto ainda não está completo: falta gerar uma parte. Clique primeiro em Gerar e depois exporte.</numerusform>
            <numerusform>O vídeo curto ainda não está completo: falta gerar %n partes. Clique primeiro em Gerar e depois exporte.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportRow</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir pasta</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Progresso da exportação</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>FailureNote</name>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>It could not be made.</source>
        <translation>Não foi possível gerar.</translation>
    </message>
</context>
<context>
    <name>FileTasks</name>
    <message>
        <source>Something else is still being done: %1 Wait for it, or stop it.</source>
        <translation>Há outra operação em andamento: %1 Aguarde o fim dela ou pare-a.</translation>
    </message>
    <message>
        <source>%1 %2 And %3 more.</source>
        <translation>%1 %2 E mais %3.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar tudo</translation>
    </message>
    <message>
        <source>Packing %1…</source>
        <translation>Empacotando %1…</translation>
    </message>
    <message>
        <source>Missing in it: %1.</source>
        <translation>Não incluído: %1.</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>%1 está pronto.</translation>
    </message>
    <message>
        <source>Unpacking %1…</source>
        <translation>Desempacotando %1…</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name.</source>
        <translation>%1 já existe. Escolha outro nome.</translation>
    </message>
    <message>
        <source>Importing %1…</source>
        <translation>Importando %1…</translation>
    </message>
    <message>
        <source>The timeline is a project now.</source>
        <translation>A linha do tempo agora é um projeto.</translation>
    </message>
    <message>
        <source>Looking for missing media in %1…</source>
        <translation>Buscando em %1 a mídia ausente…</translation>
    </message>
    <message>
        <source>Relink media</source>
        <translation>Vincular mídia de novo</translation>
    </message>
    <message>
        <source>The search is done.</source>
        <translation>A busca terminou.</translation>
    </message>
    <message>
        <source>Nothing that was generated is missing.</source>
        <translation>Nenhum arquivo gerado está ausente.</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Placement</source>
        <translation>Posição</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>Place from the left</source>
        <translation>Distância da esquerda</translation>
    </message>
    <message>
        <source>Y</source>
        <translation>Y</translation>
    </message>
    <message>
        <source>Place from the top</source>
        <translation>Distância do topo</translation>
    </message>
    <message>
        <source>W</source>
        <translation>L</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largura</translation>
    </message>
    <message>
        <source>H</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Altura</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>As large as the canvas allows</source>
        <translation>Tão grande quanto a tela permitir</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Preencher</translation>
    </message>
    <message>
        <source>So large that the canvas is covered</source>
        <translation>Tão grande que cubra a tela</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Centro</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Rotação</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>Espelhado</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Corte</translation>
    </message>
    <message>
        <source>L</source>
        <translation>E</translation>
    </message>
    <message>
        <source>Crop left</source>
        <translation>Cortar à esquerda</translation>
    </message>
    <message>
        <source>R</source>
        <translation>D</translation>
    </message>
    <message>
        <source>Crop right</source>
        <translation>Cortar à direita</translation>
    </message>
    <message>
        <source>T</source>
        <translation>S</translation>
    </message>
    <message>
        <source>Crop top</source>
        <translation>Cortar em cima</translation>
    </message>
    <message>
        <source>B</source>
        <translation>I</translation>
    </message>
    <message>
        <source>Crop bottom</source>
        <translation>Cortar embaixo</translation>
    </message>
    <message>
        <source>Blending</source>
        <translation>Mesclagem</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Opacidade</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modo</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Multiply</source>
        <translation>Multiplicação</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Tela</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Sobreposição</translation>
    </message>
    <message>
        <source>Soft light</source>
        <translation>Luz suave</translation>
    </message>
    <message>
        <source>Hard light</source>
        <translation>Luz forte</translation>
    </message>
    <message>
        <source>Colour dodge</source>
        <translation>Subexposição de cores</translation>
    </message>
    <message>
        <source>Colour burn</source>
        <translation>Superexposição de cores</translation>
    </message>
    <message>
        <source>Darken</source>
        <translation>Escurecer</translation>
    </message>
    <message>
        <source>Lighten</source>
        <translation>Clarear</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Adicionar</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferença</translation>
    </message>
    <message>
        <source>Exclusion</source>
        <translation>Exclusão</translation>
    </message>
    <message>
        <source>Animation</source>
        <translation>Animação</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nenhuma</translation>
    </message>
    <message>
        <source>0 is the animation&apos;s own length</source>
        <translation>0 é a duração própria da animação</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>In takes</source>
        <translation>Dur. entrada</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Saída</translation>
    </message>
    <message>
        <source>Out takes</source>
        <translation>Dur. saída</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Loop</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>A cada</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Máscara</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Retângulo</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Elipse</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagem</translation>
    </message>
    <message>
        <source>By picture</source>
        <translation>Por imagem</translation>
    </message>
    <message>
        <source>Mask from the left</source>
        <translation>Máscara a partir da esquerda</translation>
    </message>
    <message>
        <source>Mask from the top</source>
        <translation>Máscara a partir do topo</translation>
    </message>
    <message>
        <source>Mask width</source>
        <translation>Largura da máscara</translation>
    </message>
    <message>
        <source>Mask height</source>
        <translation>Altura da máscara</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>Difusão</translation>
    </message>
    <message>
        <source>Corners</source>
        <translation>Cantos</translation>
    </message>
    <message>
        <source>Inverted</source>
        <translation>Invertida</translation>
    </message>
    <message>
        <source>Chroma key</source>
        <translation>Chroma key</translation>
    </message>
    <message>
        <source>Takes out</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Tolerância</translation>
    </message>
    <message>
        <source>Softness</source>
        <translation>Suavidade</translation>
    </message>
    <message>
        <source>Spill</source>
        <translation>Vazamento</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Fonte</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamanho</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>Alinhamento</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Esquerda</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Direita</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Contorno</translation>
    </message>
    <message>
        <source>Thickness</source>
        <translation>Espessura</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>Fundo</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duração</translation>
    </message>
    <message>
        <source>Starts at</source>
        <translation>Começa em</translation>
    </message>
    <message>
        <source>Where in its media the clip begins</source>
        <translation>Ponto da mídia em que o clipe começa</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Cor</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Exposição</translation>
    </message>
    <message>
        <source>stops</source>
        <translation>stops</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Saturação</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>Tint</source>
        <translation>Tonalidade</translation>
    </message>
    <message>
        <source>Look-up table</source>
        <translation>Tabela LUT</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensidade</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Desfoque</translation>
    </message>
    <message>
        <source>Sharpen</source>
        <translation>Nitidez</translation>
    </message>
    <message>
        <source>Vignette</source>
        <translation>Vinheta</translation>
    </message>
    <message>
        <source>Grain</source>
        <translation>Granulação</translation>
    </message>
    <message>
        <source>Reset all colours</source>
        <translation>Redefinir todas as cores</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Tela</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Personalizado</translation>
    </message>
    <message>
        <source>Canvas width</source>
        <translation>Largura da tela</translation>
    </message>
    <message>
        <source>Canvas height</source>
        <translation>Altura da tela</translation>
    </message>
    <message>
        <source>%1 fps</source>
        <translation>%1 fps</translation>
    </message>
    <message>
        <source>Frame rate</source>
        <translation>Taxa de quadros</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plataforma</translation>
    </message>
    <message>
        <source>Look and voice</source>
        <translation>Visual e voz</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Visual</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>The language&apos;s own</source>
        <translation>A própria do idioma</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Ritmo</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Música</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Clima</translation>
    </message>
    <message>
        <source>As the script says</source>
        <translation>Conforme o roteiro</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Ganho</translation>
    </message>
    <message>
        <source>Mute the music</source>
        <translation>Silenciar a música</translation>
    </message>
    <message>
        <source>Making</source>
        <translation>Geração</translation>
    </message>
    <message>
        <source>Sound effects</source>
        <translation>Efeitos sonoros</translation>
    </message>
    <message>
        <source>Leave all effects out</source>
        <translation>Omitir todos os efeitos</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Legendas</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palavras</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Caracteres</translation>
    </message>
    <message>
        <source>Film colour</source>
        <translation>Cor do vídeo</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidade</translation>
    </message>
    <message>
        <source>Own curve</source>
        <translation>Curva própria</translation>
    </message>
    <message>
        <source>Speed ramp</source>
        <translation>Rampa de velocidade</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Constante</translation>
    </message>
    <message>
        <source>Backwards</source>
        <translation>Para trás</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Áudio</translation>
    </message>
    <message>
        <source>Fade in</source>
        <translation>Fade in</translation>
    </message>
    <message>
        <source>Fade out</source>
        <translation>Fade out</translation>
    </message>
    <message>
        <source>Fades</source>
        <translation>Fades</translation>
    </message>
    <message>
        <source>Softly</source>
        <translation>Suaves</translation>
    </message>
    <message>
        <source>Evenly</source>
        <translation>Uniformes</translation>
    </message>
    <message>
        <source>Equally loud</source>
        <translation>De igual volume</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Panorâmica</translation>
    </message>
    <message>
        <source>−100 is left, 100 is right</source>
        <translation>−100 é esquerda, 100 é direita</translation>
    </message>
    <message>
        <source>Volume keyframes</source>
        <translation>Quadros-chave de volume</translation>
    </message>
    <message>
        <source>Keyframes</source>
        <translation>Quadros-chave</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Marcador</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>What happens here</source>
        <translation>O que acontece aqui</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Deslocamento</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Faixa</translation>
    </message>
    <message>
        <source>Solo</source>
        <translation>Solo</translation>
    </message>
    <message>
        <source>Mute or hide</source>
        <translation>Silenciar ou ocultar</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloqueada</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>Another take</source>
        <translation>Outro take</translation>
    </message>
    <message>
        <source>Make now</source>
        <translation>Gerar agora</translation>
    </message>
    <message>
        <source>Keep as it is, whatever changes</source>
        <translation>Manter como está, mude o que mudar</translation>
    </message>
    <message>
        <source>It is not made again until this is taken back.</source>
        <translation>Não é gerado de novo até que isto seja desativado.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>What the picture is to show</source>
        <translation>O que a imagem deve mostrar</translation>
    </message>
    <message>
        <source>Does not show</source>
        <translation>Não mostra</translation>
    </message>
    <message>
        <source>What is to stay out of it</source>
        <translation>O que deve ficar de fora</translation>
    </message>
    <message>
        <source>Own picture</source>
        <translation>Imagem própria</translation>
    </message>
    <message>
        <source>None: generated</source>
        <translation>Nenhuma: gerada</translation>
    </message>
    <message>
        <source>Fills by</source>
        <translation>Preenche ao</translation>
    </message>
    <message>
        <source>Cropping</source>
        <translation>Cortar</translation>
    </message>
    <message>
        <source>Fitting inside</source>
        <translation>Ajustar dentro</translation>
    </message>
    <message>
        <source>Stretching</source>
        <translation>Esticar</translation>
    </message>
    <message>
        <source>Show no picture</source>
        <translation>Não mostrar imagem</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Movimento</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Câmera</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Transição</translation>
    </message>
    <message>
        <source>Stresses</source>
        <translation>Enfatiza</translation>
    </message>
    <message>
        <source>Words, with commas between them</source>
        <translation>Palavras separadas por vírgulas</translation>
    </message>
    <message>
        <source>Holds on</source>
        <translation>Permanece</translation>
    </message>
    <message>
        <source>How much longer the scene stays after what is said in it</source>
        <translation>Quanto tempo a mais a cena fica depois do que é dito nela</translation>
    </message>
    <message>
        <source>Cuts later</source>
        <translation>Corta depois</translation>
    </message>
    <message>
        <source>How much later its picture takes over, or earlier when negative: speech does not move</source>
        <translation>Quanto mais tarde entra a imagem da cena, ou mais cedo se negativo: a fala não se move</translation>
    </message>
    <message>
        <source>Is spoken</source>
        <translation>É dito</translation>
    </message>
    <message>
        <source>Captions show</source>
        <translation>Legendas</translation>
    </message>
    <message>
        <source>What is spoken</source>
        <translation>O que é dito</translation>
    </message>
    <message>
        <source>The film&apos;s voice</source>
        <translation>A voz do vídeo</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Own recording</source>
        <translation>Gravação própria</translation>
    </message>
    <message>
        <source>Own music</source>
        <translation>Música própria</translation>
    </message>
    <message>
        <source>Takes over by</source>
        <translation>Entra com</translation>
    </message>
    <message>
        <source>How long the transition takes; 0 for its own length. Its edges can be dragged on the timeline, too</source>
        <translation>Quanto dura a transição; 0 para a duração própria. As bordas dela também podem ser arrastadas na linha do tempo</translation>
    </message>
    <message>
        <source>All transitions</source>
        <translation>Todas as transições</translation>
    </message>
    <message>
        <source>Back to the base layout</source>
        <translation>Voltar ao layout base</translation>
    </message>
    <message>
        <source>Place, size and rotation are those in %1; the base layout stays as it is.</source>
        <translation>Posição, tamanho e rotação valem em %1; o layout base fica como está.</translation>
    </message>
    <message>
        <source>Compare takes</source>
        <translation>Comparar tomadas</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>Todas as imagens</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Estilo</translation>
    </message>
    <message>
        <source>What all pictures have in common, for engines that draw from words</source>
        <translation>O que todas as imagens têm em comum, para motores que desenham a partir de palavras</translation>
    </message>
    <message>
        <source>Do not show</source>
        <translation>Não mostrar</translation>
    </message>
    <message>
        <source>What is to stay out of all of them</source>
        <translation>O que não deve aparecer em nenhuma</translation>
    </message>
    <message>
        <source>Making it costs %1.</source>
        <translation>Gerar isso custa %1.</translation>
    </message>
</context>
<context>
    <name>Grip</name>
    <message>
        <source>%1 (drag, or Up and Down)</source>
        <translation>%1 (arraste ou use Para cima e Para baixo)</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Opened</source>
        <translation>Abertura</translation>
    </message>
    <message>
        <source>%1, undone</source>
        <translation>%1, desfeito</translation>
    </message>
    <message>
        <source>%1, the present state</source>
        <translation>%1, estado atual</translation>
    </message>
    <message>
        <source>Do again up to here</source>
        <translation>Refazer até aqui</translation>
    </message>
    <message>
        <source>The present state</source>
        <translation>Estado atual</translation>
    </message>
    <message>
        <source>Undo down to here</source>
        <translation>Desfazer até aqui</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Nothing is open</source>
        <translation>Nada aberto</translation>
    </message>
    <message>
        <source>Every change of the open project is listed here, and can be gone back to.</source>
        <translation>Aqui aparecem todas as alterações do projeto aberto; é possível voltar a qualquer uma delas.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Histórico</translation>
    </message>
</context>
<context>
    <name>InputMeter</name>
    <message>
        <source>Level of the microphone</source>
        <translation>Nível do microfone</translation>
    </message>
    <message>
        <source>Level of the microphone: speech should reach the bright part, and never the red one</source>
        <translation>Nível do microfone: a fala deve chegar à parte clara, mas nunca à vermelha</translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message>
        <source>Copy attributes</source>
        <translation>Copiar atributos</translation>
    </message>
    <message>
        <source>Paste attributes (Ctrl+Alt+V)</source>
        <translation>Colar atributos (Ctrl+Alt+V)</translation>
    </message>
    <message>
        <source>Which attributes are pasted</source>
        <translation>Quais atributos são colados</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspetor</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nada aberto</translation>
    </message>
    <message>
        <source>Open or make a short, and everything about it is here.</source>
        <translation>Abra ou crie um short, e tudo sobre ele aparece aqui.</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Cena</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Frase</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Sobreposição</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Áudio</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Música</translation>
    </message>
    <message>
        <source>Sound effects</source>
        <translation>Efeitos sonoros</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Legendas</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Marcador</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Faixa</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 more of other kinds</source>
        <translation>mais %1 de outros tipos</translation>
    </message>
    <message>
        <source>Paste attributes</source>
        <translation>Colar atributos</translation>
    </message>
    <message>
        <source>Choose a clip or a scene first: its attributes are what is copied.</source>
        <translation>Selecione primeiro um clipe ou uma cena: são os atributos dele ou dela que são copiados.</translation>
    </message>
    <message>
        <source>Choose the clips or scenes that are to get the attributes.</source>
        <translation>Selecione os clipes ou as cenas que devem receber os atributos.</translation>
    </message>
    <message>
        <source>Copy the attributes of a clip or a scene first.</source>
        <translation>Copie primeiro os atributos de um clipe ou de uma cena.</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>%n cena</numerusform>
            <numerusform>%n cenas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s)</source>
        <translation>
            <numerusform>%n frase</numerusform>
            <numerusform>%n frases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overlay(s)</source>
        <translation>
            <numerusform>%n sobreposição</numerusform>
            <numerusform>%n sobreposições</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sound(s)</source>
        <translation>
            <numerusform>%n áudio</numerusform>
            <numerusform>%n áudios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marker(s)</source>
        <translation>
            <numerusform>%n marcador</numerusform>
            <numerusform>%n marcadores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n track(s)</source>
        <translation>
            <numerusform>%n faixa</numerusform>
            <numerusform>%n faixas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IssueRow</name>
    <message>
        <source>Fix it</source>
        <translation>Corrigir</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Go to %1 (Enter)</source>
        <translation>Ir para: %1 (Enter)</translation>
    </message>
</context>
<context>
    <name>IssuesPanel</name>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Dica</translation>
    </message>
    <message>
        <source>Fix what can be fixed</source>
        <translation>Corrigir o que for possível</translation>
    </message>
    <message>
        <source>Ready to publish</source>
        <translation>Pronto para publicar</translation>
    </message>
    <message>
        <source>Nothing was found that should be changed before the short is published.</source>
        <translation>Não foi encontrado nada que deva ser mudado antes de publicar o short.</translation>
    </message>
    <message>
        <source>Nothing to check</source>
        <translation>Nada para verificar</translation>
    </message>
    <message>
        <source>What should be looked at before a short is published is listed here.</source>
        <translation>Aqui aparece o que convém verificar antes de publicar um short.</translation>
    </message>
    <message>
        <source>Apply all fixes that go together, as one step</source>
        <translation>Aplicar em um só passo todas as correções compatíveis</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Verificação</translation>
    </message>
    <message>
        <source>Scene %1</source>
        <translation>Cena %1</translation>
    </message>
    <message>
        <source>Sentence %1: %2</source>
        <translation>Frase %1: %2</translation>
    </message>
    <message>
        <source>Clip %1</source>
        <translation>Clipe %1</translation>
    </message>
    <message>
        <source>Title: %1</source>
        <translation>Título: %1</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Música</translation>
    </message>
    <message>
        <source>The whole film</source>
        <translation>O vídeo inteiro</translation>
    </message>
    <message>
        <source>Fix issues</source>
        <translation>Corrigir problemas</translation>
    </message>
    <message>
        <source>Fix an issue</source>
        <translation>Corrigir um problema</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problema</numerusform>
            <numerusform>%n problemas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n aviso</numerusform>
            <numerusform>%n avisos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n dica</numerusform>
            <numerusform>%n dicas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobCard</name>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the whole error</source>
        <translation>Copiar o erro completo</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>Progresso: %1</translation>
    </message>
    <message>
        <source>Try again: %1</source>
        <translation>Tentar de novo: %1</translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message>
        <source>less than a second</source>
        <translation>menos de um segundo</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>cerca de %1</translation>
    </message>
    <message>
        <source>free</source>
        <translation>grátis</translation>
    </message>
    <message>
        <source>costs less than %1</source>
        <translation>custa menos de %1</translation>
    </message>
    <message>
        <source>costs %1</source>
        <translation>custa %1</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Gerar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Make automatically after edits</source>
        <translation>Gerar automaticamente após edições</translation>
    </message>
    <message>
        <source>Nothing to make</source>
        <translation>Nada para gerar</translation>
    </message>
    <message>
        <source>What is made for the open project, and why, is listed here.</source>
        <translation>Aqui aparece o que é gerado para o projeto aberto e por quê.</translation>
    </message>
    <message>
        <source>Progress of everything that is being made</source>
        <translation>Progresso de tudo o que está sendo gerado</translation>
    </message>
    <message>
        <source>Make everything that is not up to date</source>
        <translation>Gerar tudo o que não está atualizado</translation>
    </message>
    <message>
        <source>Stop; what is finished is kept</source>
        <translation>Parar; o que está pronto é mantido</translation>
    </message>
    <message>
        <source>What an edit made out of date is made soon after it, as long as that is free</source>
        <translation>O que uma edição desatualizou é gerado logo depois, desde que seja grátis</translation>
    </message>
    <message>
        <source>To make</source>
        <translation>A gerar</translation>
    </message>
    <message>
        <source>Made since opening</source>
        <translation>Gerado desde a abertura</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tarefas</translation>
    </message>
    <message>
        <source>Making… %1 %</source>
        <translation>Gerando… %1%</translation>
    </message>
    <message>
        <source>So far: %1</source>
        <translation>Até agora: %1</translation>
    </message>
    <message>
        <source>Everything is up to date</source>
        <translation>Tudo está atualizado</translation>
    </message>
    <message>
        <source>Nothing has to be made.</source>
        <translation>Não é preciso gerar nada.</translation>
    </message>
    <message>
        <source>%1 to make</source>
        <translation>%1 a gerar</translation>
    </message>
    <message>
        <source>perhaps %1 more</source>
        <translation>talvez mais %1</translation>
    </message>
    <message>
        <source>waits for: %1</source>
        <translation>aguarda: %1</translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>preço desconhecido</translation>
    </message>
    <message>
        <source>Make everything that is not up to date. It costs %1.</source>
        <translation>Gerar tudo o que não está atualizado. Custa %1.</translation>
    </message>
</context>
<context>
    <name>KeyframeLane</name>
    <message>
        <source>Keyframes</source>
        <translation>Quadros-chave</translation>
    </message>
    <message>
        <source>Click to go there, drag a key to move it, Delete removes the one under the playhead.</source>
        <translation>Clique para ir até lá, arraste um quadro-chave para movê-lo; Delete remove o que está sob o indicador.</translation>
    </message>
    <message>
        <source>Keyframes: %1</source>
        <translation>Quadros-chave: %1</translation>
    </message>
</context>
<context>
    <name>KeyframeSection</name>
    <message>
        <source>Previous keyframe</source>
        <translation>Quadro-chave anterior</translation>
    </message>
    <message>
        <source>Add or remove a keyframe at the playhead</source>
        <translation>Adicionar ou remover um quadro-chave no indicador</translation>
    </message>
    <message>
        <source>Next keyframe</source>
        <translation>Próximo quadro-chave</translation>
    </message>
    <message>
        <source>What the keyframes change</source>
        <translation>O que os quadros-chave mudam</translation>
    </message>
    <message>
        <source>Own curve</source>
        <translation>Curva própria</translation>
    </message>
    <message>
        <source>Easing to the next keyframe</source>
        <translation>Aceleração até o próximo quadro-chave</translation>
    </message>
    <message>
        <source>Choose one clip to see its keyframes.</source>
        <translation>Selecione um clipe para ver os quadros-chave dele.</translation>
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
        <translation>Escala</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Rotação</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Opacidade</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
</context>
<context>
    <name>LanguageList</name>
    <message>
        <source>no voice</source>
        <translation>sem voz</translation>
    </message>
    <message>
        <source>no translator</source>
        <translation>sem tradutor</translation>
    </message>
    <message>
        <source>Find a language</source>
        <translation>Procurar um idioma</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>as the short</source>
        <translation>como o short</translation>
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
        <translation>Nível</translation>
    </message>
    <message>
        <source>%1 LUFS of the last 0.4 s, %2 LUFS of the last 3 s</source>
        <translation>%1 LUFS dos últimos 0,4 s, %2 LUFS dos últimos 3 s</translation>
    </message>
</context>
<context>
    <name>MadeVersionRow</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Atualizar</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar na pasta</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Gerar</translation>
    </message>
    <message>
        <source>Takes over what has changed in the short. What it says by hand, its recordings and what was added to it stay; look, layout and pictures become those of the short.</source>
        <translation>Incorpora o que mudou no short. Textos escritos à mão, gravações e o que foi acrescentado ficam; o visual, o layout e as imagens passam a ser os do short.</translation>
    </message>
    <message>
        <source>Makes what it lacks</source>
        <translation>Gera o que falta</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>Opens it in place of the short, which is saved</source>
        <translation>Abre no lugar do short, que é salvo</translation>
    </message>
    <message>
        <source>Show %1 in its folder</source>
        <translation>Mostrar %1 na pasta</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Progress of what is being made</source>
        <translation>Progresso do que está sendo gerado</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Roteiro</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Visualização</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Linha do tempo</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspetor</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Mídia</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tarefas</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Verificação</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Histórico</translation>
    </message>
    <message>
        <source>%1[*] – Shortwright</source>
        <translation>%1[*] – Shortwright</translation>
    </message>
    <message>
        <source>Making… %1</source>
        <translation>Gerando… %1</translation>
    </message>
    <message>
        <source>Making…</source>
        <translation>Gerando…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Make %1</source>
        <translation>Gerar %1</translation>
    </message>
    <message>
        <source>All made</source>
        <translation>Tudo gerado</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Refazer</translation>
    </message>
    <message>
        <source>Import footage</source>
        <translation>Importar gravações</translation>
    </message>
    <message>
        <source>Open a project first, then drop media into it.</source>
        <translation>Abra primeiro um projeto e depois solte a mídia nele.</translation>
    </message>
    <message>
        <source>%1 is written: %2</source>
        <translation>%1 está pronto: %2</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Abrir um projeto</translation>
    </message>
    <message>
        <source>Shortwright projects (*.short)</source>
        <translation>Projetos do Shortwright (*.short)</translation>
    </message>
    <message>
        <source>Import media</source>
        <translation>Importar mídia</translation>
    </message>
    <message>
        <source>Export captions</source>
        <translation>Exportar legendas</translation>
    </message>
    <message>
        <source>Captions (*.srt *.vtt *.ass)</source>
        <translation>Legendas (*.srt *.vtt *.ass)</translation>
    </message>
    <message>
        <source>Import captions</source>
        <translation>Importar legendas</translation>
    </message>
    <message>
        <source>Where is %1?</source>
        <translation>Onde está %1?</translation>
    </message>
    <message>
        <source>Choose a file in the bin, or drop one there, and use it instead.</source>
        <translation>Escolha um arquivo na mídia, ou solte um ali, e use-o no lugar.</translation>
    </message>
    <message>
        <source>Issues (%1)</source>
        <translation>Verificação (%1)</translation>
    </message>
    <message>
        <source>Shortwright projects (*.short *.shortz)</source>
        <translation>Projetos do Shortwright (*.short *.shortz)</translation>
    </message>
    <message>
        <source>Where to unpack %1?</source>
        <translation>Onde desempacotar %1?</translation>
    </message>
    <message>
        <source>Import a timeline</source>
        <translation>Importar uma linha do tempo</translation>
    </message>
    <message>
        <source>OpenTimelineIO (*.otio)</source>
        <translation>OpenTimelineIO (*.otio)</translation>
    </message>
    <message>
        <source>Where to put the project?</source>
        <translation>Onde salvar o projeto?</translation>
    </message>
    <message>
        <source>Where may the missing media be?</source>
        <translation>Onde a mídia ausente pode estar?</translation>
    </message>
    <message>
        <source>Pack into one file</source>
        <translation>Empacotar em um arquivo</translation>
    </message>
    <message>
        <source>Packed projects (*.shortz)</source>
        <translation>Projetos empacotados (*.shortz)</translation>
    </message>
    <message>
        <source>Export the timeline</source>
        <translation>Exportar a linha do tempo</translation>
    </message>
    <message>
        <source>Timelines (*.otio *.fcpxml *.edl)</source>
        <translation>Linhas do tempo (*.otio *.fcpxml *.edl)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>Making it costs %1.</source>
        <translation>Gerar isso custa %1.</translation>
    </message>
</context>
<context>
    <name>MakePage</name>
    <message>
        <source>Paste an article, notes or bullets here, or drop a text file.</source>
        <translation>Cole aqui um artigo, notas ou tópicos, ou solte um arquivo de texto.</translation>
    </message>
    <message>
        <source>Text of the short</source>
        <translation>Texto do short</translation>
    </message>
    <message>
        <source>Why bees dance</source>
        <translation>Por que as abelhas dançam</translation>
    </message>
    <message>
        <source>What the short is about</source>
        <translation>Do que trata o short</translation>
    </message>
    <message>
        <source>Open a text file…</source>
        <translation>Abrir um arquivo de texto…</translation>
    </message>
    <message>
        <source>How it shall be</source>
        <translation>Como deve ser</translation>
    </message>
    <message>
        <source>Length in seconds</source>
        <translation>Duração em segundos</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duração</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Visual</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Música</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plataforma</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Gerar</translation>
    </message>
    <message>
        <source>Open a text</source>
        <translation>Abrir um texto</translation>
    </message>
    <message>
        <source>Texts (*.txt *.md *.html *.htm *.csv *.json)</source>
        <translation>Textos (*.txt *.md *.html *.htm *.csv *.json)</translation>
    </message>
    <message>
        <source>The language&apos;s own</source>
        <translation>A própria do idioma</translation>
    </message>
    <message>
        <source>As the text feels</source>
        <translation>Conforme o texto</translation>
    </message>
    <message>
        <source>9:16 upright</source>
        <translation>9:16 vertical</translation>
    </message>
    <message>
        <source>4:5 portrait</source>
        <translation>4:5 retrato</translation>
    </message>
    <message>
        <source>1:1 square</source>
        <translation>1:1 quadrado</translation>
    </message>
    <message>
        <source>16:9 wide</source>
        <translation>16:9 widescreen</translation>
    </message>
    <message>
        <source>Your text</source>
        <translation>Seu texto</translation>
    </message>
    <message>
        <source>Your idea</source>
        <translation>Sua ideia</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>Não é possível ler %1: %2.</translation>
    </message>
    <message>
        <source>%1 is too large for a text: at most 20 MB are read.</source>
        <translation>%1 é grande demais para um texto: são lidos no máximo 20 MB.</translation>
    </message>
    <message>
        <source>%1 is not a text. Open a .txt, .md, .html or .csv file.</source>
        <translation>%1 não é um texto. Abra um arquivo .txt, .md, .html ou .csv.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>The outline has blanks that you fill in before it is published.</source>
        <translation>O esboço tem lacunas a preencher antes de publicar.</translation>
    </message>
    <message>
        <source>My short</source>
        <translation>Meu short</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s), about %1 s when read aloud</source>
        <translation>
            <numerusform>%n caractere, cerca de %1 s em voz alta</numerusform>
            <numerusform>%n caracteres, cerca de %1 s em voz alta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s), about %1 s when read aloud</source>
        <translation>
            <numerusform>%n palavra, cerca de %1 s em voz alta</numerusform>
            <numerusform>%n palavras, cerca de %1 s em voz alta</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; the script picks the best %2 s</source>
        <translation>%1; o roteiro escolhe os melhores %2 s</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Quanto custa</translation>
    </message>
    <message>
        <source>Making it costs %1.</source>
        <translation>Gerar isso custa %1.</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>Version</source>
        <translation>Versão</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Compartilhado</translation>
    </message>
    <message>
        <source>To make</source>
        <translation>A gerar</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preço</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tempo</translation>
    </message>
</context>
<context>
    <name>MediaDelegate</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
</context>
<context>
    <name>MediaImport</name>
    <message>
        <source>Import media</source>
        <translation>Importar mídia</translation>
    </message>
    <message>
        <source>“%1” is there again.</source>
        <translation>“%1” está disponível de novo.</translation>
    </message>
    <message>
        <source>“%1” is not the file that is missing: its content is another one.</source>
        <translation>“%1” não é o arquivo que falta: o conteúdo é outro.</translation>
    </message>
    <message>
        <source>Use it instead</source>
        <translation>Usar no lugar</translation>
    </message>
    <message>
        <source>Replace media</source>
        <translation>Substituir mídia</translation>
    </message>
    <message>
        <source>The import was cancelled. Files that came in before: %1.</source>
        <translation>A importação foi cancelada. Arquivos importados antes: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be imported. The first: %1</source>
        <translation>
            <numerusform>Não foi possível importar %n arquivo: %1</numerusform>
            <numerusform>Não foi possível importar %n arquivos. O primeiro: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were in the bin already.</source>
        <translation>
            <numerusform>O arquivo já estava na mídia.</numerusform>
            <numerusform>%n arquivos já estavam na mídia.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) imported.</source>
        <translation>
            <numerusform>Um arquivo importado.</numerusform>
            <numerusform>%n arquivos importados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todos</translation>
    </message>
    <message>
        <source>What could not be imported</source>
        <translation>O que não pôde ser importado</translation>
    </message>
</context>
<context>
    <name>MediaModel</name>
    <message>
        <source>Missing</source>
        <translation>Ausente</translation>
    </message>
    <message>
        <source>The file is gone from the media folder. Relink it to a copy of it.</source>
        <translation>O arquivo não está mais na pasta de mídia. Vincule-o de novo a uma cópia.</translation>
    </message>
    <message>
        <source>Rename media</source>
        <translation>Renomear mídia</translation>
    </message>
    <message>
        <source>Rename folder</source>
        <translation>Renomear pasta</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>Um arquivo</numerusform>
            <numerusform>%n arquivos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MediaPanel</name>
    <message>
        <source>Media</source>
        <translation>Mídia</translation>
    </message>
    <message>
        <source>No media yet</source>
        <translation>Nenhuma mídia ainda</translation>
    </message>
    <message>
        <source>Drop pictures, videos and sounds here, or whole folders. They are copied into the project.</source>
        <translation>Solte aqui imagens, vídeos e áudios, ou pastas inteiras. Eles são copiados para o projeto.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nada encontrado</translation>
    </message>
    <message>
        <source>No media of this kind has these words in its name.</source>
        <translation>Nenhuma mídia deste tipo tem estas palavras no nome.</translation>
    </message>
    <message>
        <source>Search media</source>
        <translation>Buscar mídia</translation>
    </message>
    <message>
        <source>Kind of media</source>
        <translation>Tipo de mídia</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imagens</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Vídeos</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Áudios</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Outros</translation>
    </message>
    <message>
        <source>Show as a list</source>
        <translation>Mostrar como lista</translation>
    </message>
    <message>
        <source>Import media (Ctrl+I)</source>
        <translation>Importar mídia (Ctrl+I)</translation>
    </message>
    <message>
        <source>One folder up</source>
        <translation>Subir uma pasta</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>Cancelar a importação</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Progresso da importação</translation>
    </message>
    <message>
        <source>Show as pictures</source>
        <translation>Mostrar como imagens</translation>
    </message>
    <message>
        <source>Looking at files…</source>
        <translation>Examinando arquivos…</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 de %2: %3</translation>
    </message>
    <message>
        <source>Add clip</source>
        <translation>Adicionar clipe</translation>
    </message>
    <message>
        <source>“%1” cannot be put on the timeline: choose it as a look-up table in the inspector.</source>
        <translation>“%1” não pode ser colocado na linha do tempo: escolha-o como tabela LUT no inspetor.</translation>
    </message>
    <message>
        <source>Choose one picture or video here, and the scenes that are to show it.</source>
        <translation>Escolha aqui uma imagem ou um vídeo, e as cenas que devem mostrá-lo.</translation>
    </message>
    <message>
        <source>“%1” is no picture or video.</source>
        <translation>“%1” não é imagem nem vídeo.</translation>
    </message>
    <message>
        <source>Use own picture</source>
        <translation>Usar imagem própria</translation>
    </message>
    <message>
        <source>Choose one sound here, and the sentence that it speaks.</source>
        <translation>Escolha aqui um áudio, e a frase que ele fala.</translation>
    </message>
    <message>
        <source>“%1” is no sound.</source>
        <translation>“%1” não é um áudio.</translation>
    </message>
    <message>
        <source>Use own recording</source>
        <translation>Usar gravação própria</translation>
    </message>
    <message>
        <source>Remove from the bin</source>
        <translation>Remover da mídia</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>Mover para a pasta</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Nova pasta</translation>
    </message>
    <message>
        <source>Relink…</source>
        <translation>Vincular de novo…</translation>
    </message>
    <message>
        <source>Put on the timeline</source>
        <translation>Colocar na linha do tempo</translation>
    </message>
    <message>
        <source>Use as the scene&apos;s picture</source>
        <translation>Usar como imagem da cena</translation>
    </message>
    <message>
        <source>Use as the sentence&apos;s voice</source>
        <translation>Usar como voz da frase</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renomear</translation>
    </message>
    <message>
        <source>New folder with this</source>
        <translation>Nova pasta com isto</translation>
    </message>
    <message>
        <source>Move one folder up</source>
        <translation>Mover uma pasta acima</translation>
    </message>
    <message>
        <source>Only files of this computer can be imported. Download it first, then drop the file.</source>
        <translation>Só é possível importar arquivos deste computador. Baixe o arquivo primeiro e depois solte-o.</translation>
    </message>
    <message>
        <source>Choose one sound here that is to be the music.</source>
        <translation>Escolha aqui um áudio que deve ser a música.</translation>
    </message>
    <message>
        <source>Use own music</source>
        <translation>Usar música própria</translation>
    </message>
    <message>
        <source>Find missing media…</source>
        <translation>Buscar mídia ausente…</translation>
    </message>
    <message>
        <source>Use as the film&apos;s music</source>
        <translation>Usar como música do vídeo</translation>
    </message>
</context>
<context>
    <name>NewText</name>
    <message>
        <source>Enter adds it, Escape forgets it</source>
        <translation>Enter adiciona, Esc descarta</translation>
    </message>
</context>
<context>
    <name>NodeTools</name>
    <message>
        <source>Earlier take of %1</source>
        <translation>Take anterior: %1</translation>
    </message>
    <message>
        <source>Later take of %1</source>
        <translation>Take posterior: %1</translation>
    </message>
    <message>
        <source>Make another take of %1</source>
        <translation>Gerar outro take: %1</translation>
    </message>
    <message>
        <source>Keep %1 as it is</source>
        <translation>Manter como está: %1</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Take %1 of %2</source>
        <translation>Take %1 de %2</translation>
    </message>
    <message>
        <source>%1 is kept as it is; press to let it follow changes</source>
        <translation>Mantido como está: %1; pressione para que siga as alterações</translation>
    </message>
    <message>
        <source>Compare the takes of %1</source>
        <translation>Comparar os takes: %1</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Message</source>
        <translation>Mensagem</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Fechar esta mensagem</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Reset %1</source>
        <translation>Redefinir: %1</translation>
    </message>
    <message>
        <source>Drag to change, double click to reset</source>
        <translation>Arraste para mudar, clique duplo para redefinir</translation>
    </message>
    <message>
        <source>“%1” is not a number. Type one such as 12.5, or a sum such as 1500/2.</source>
        <translation>“%1” não é um número. Digite um como 12,5 ou uma conta como 1500/2.</translation>
    </message>
    <message>
        <source>%1 must be between %2 and %3.</source>
        <translation>%1: o valor deve estar entre %2 e %3.</translation>
    </message>
</context>
<context>
    <name>PreviewCanvas</name>
    <message>
        <source>Preview of the film</source>
        <translation>Visualização do vídeo</translation>
    </message>
    <message>
        <source>Transform clip</source>
        <translation>Transformar clipe</translation>
    </message>
    <message>
        <source>Text on the film</source>
        <translation>Texto sobre o vídeo</translation>
    </message>
    <message>
        <source>Choose a picture or video on a track of your own that is shown at the playhead; then it can be cropped.</source>
        <translation>Selecione uma imagem ou um vídeo de uma faixa própria que apareça no indicador; então será possível cortá-lo.</translation>
    </message>
    <message>
        <source>Move in %1</source>
        <translation>Mover em %1</translation>
    </message>
    <message>
        <source>A crop is the same in every shape. Go to the base layout to change it.</source>
        <translation>O corte é o mesmo em todos os formatos. Vá ao layout base para alterá-lo.</translation>
    </message>
    <message>
        <source>Show the base layout</source>
        <translation>Mostrar o layout base</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Click to show frames</source>
        <translation>Clique para mostrar quadros</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tempo</translation>
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
            <numerusform>%n quadro perdido</numerusform>
            <numerusform>%n quadros perdidos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProvidersPage</name>
    <message>
        <source>Script</source>
        <translation>Roteiro</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imagens</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Movimento</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Música</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Integrado</translation>
    </message>
    <message>
        <source>Each step of a short can be made by a service of yours; the built-in one is always there. They are asked from the top. What is changed here counts when Shortwright is started again.</source>
        <translation>Cada passo de um short pode ser feito por um serviço seu; o integrado está sempre lá. A consulta é de cima para baixo. As mudanças valem quando o Shortwright for iniciado de novo.</translation>
    </message>
    <message>
        <source>When one cannot, ask the next</source>
        <translation>Se um não puder, perguntar ao próximo</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Passo</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Serviços</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Descer</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Chave</translation>
    </message>
    <message>
        <source>Keep key</source>
        <translation>Guardar chave</translation>
    </message>
    <message>
        <source>Forget key</source>
        <translation>Esquecer chave</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testar</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Keeping the key…</source>
        <translation>Guardando a chave…</translation>
    </message>
    <message>
        <source>Forgetting the key…</source>
        <translation>Esquecendo a chave…</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>Perguntando a %1…</translation>
    </message>
    <message>
        <source>Name of the new provider</source>
        <translation>Nome do novo serviço</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocolo</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Endereço</translation>
    </message>
    <message>
        <source>the usual one</source>
        <translation>o habitual</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Adicionar</translation>
    </message>
    <message>
        <source>Add a provider</source>
        <translation>Adicionar um serviço</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Needs no network and no account.</source>
        <translation>Não precisa de rede nem de conta.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Pasta</translation>
    </message>
    <message>
        <source>Workflow file</source>
        <translation>Arquivo de fluxo</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Shortwright cannot start</source>
        <translation>O Shortwright não pode iniciar</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Ausente: %1</translation>
    </message>
</context>
<context>
    <name>RecentButton</name>
    <message>
        <source>Has unsaved work</source>
        <translation>Tem alterações não salvas</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
</context>
<context>
    <name>RecorderBar</name>
    <message>
        <source>Hear the film</source>
        <translation>Ouvir o vídeo</translation>
    </message>
    <message>
        <source>Discard the recording (Esc)</source>
        <translation>Descartar a gravação (Esc)</translation>
    </message>
    <message>
        <source>Close the recorder</source>
        <translation>Fechar o gravador</translation>
    </message>
    <message>
        <source>Voice-over recorder</source>
        <translation>Gravador de narração</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Microfone</translation>
    </message>
    <message>
        <source>Play the film&apos;s sound while recording; only with headphones, else the microphone hears it too</source>
        <translation>Reproduzir o áudio do vídeo durante a gravação; só com fones de ouvido, senão o microfone também o capta</translation>
    </message>
    <message>
        <source>Recorded so far</source>
        <translation>Gravado até agora</translation>
    </message>
    <message>
        <source>System&apos;s microphone</source>
        <translation>Microfone do sistema</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Manter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Gravar</translation>
    </message>
    <message>
        <source>End the recording and put it on the timeline (R)</source>
        <translation>Encerrar a gravação e colocá-la na linha do tempo (R)</translation>
    </message>
    <message>
        <source>Record from the playhead on (R)</source>
        <translation>Gravar a partir do indicador (R)</translation>
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
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>SceneCard</name>
    <message>
        <source>Hook</source>
        <translation>Gancho</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Ponto</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Encerramento</translation>
    </message>
    <message>
        <source>Move this scene</source>
        <translation>Mover esta cena</translation>
    </message>
    <message>
        <source>Add a sentence to this scene</source>
        <translation>Adicionar uma frase a esta cena</translation>
    </message>
    <message>
        <source>More for this scene</source>
        <translation>Mais para esta cena</translation>
    </message>
    <message>
        <source>Add a scene before it</source>
        <translation>Adicionar uma cena antes</translation>
    </message>
    <message>
        <source>Add a scene after it</source>
        <translation>Adicionar uma cena depois</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Mover para cima</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Mover para baixo</translation>
    </message>
    <message>
        <source>Replace the picture…</source>
        <translation>Substituir a imagem…</translation>
    </message>
    <message>
        <source>Remove this scene</source>
        <translation>Remover esta cena</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Scene %1, %2</source>
        <translation>Cena %1, %2</translation>
    </message>
    <message>
        <source>Picture, camera and mood of scene %1</source>
        <translation>Imagem, câmera e clima da cena %1</translation>
    </message>
    <message>
        <source>Scene %1, sentence %2</source>
        <translation>Cena %1, frase %2</translation>
    </message>
    <message>
        <source>Picture, camera and mood</source>
        <translation>Imagem, câmera e clima</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falhou</translation>
    </message>
    <message>
        <source>Make the picture of this scene again</source>
        <translation>Gerar de novo a imagem desta cena</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagem</translation>
    </message>
    <message>
        <source>the picture of this scene</source>
        <translation>imagem desta cena</translation>
    </message>
    <message>
        <source>Replace the picture with one of your own</source>
        <translation>Substituir a imagem por uma própria</translation>
    </message>
    <message>
        <source>Write a new sentence</source>
        <translation>Escrever uma nova frase</translation>
    </message>
</context>
<context>
    <name>SceneDetails</name>
    <message>
        <source>Camera</source>
        <translation>Câmera</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Transição</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Clima</translation>
    </message>
    <message>
        <source>Picture prompt</source>
        <translation>Prompt da imagem</translation>
    </message>
    <message>
        <source>What the picture shows</source>
        <translation>O que a imagem mostra</translation>
    </message>
    <message>
        <source>Not in the picture</source>
        <translation>Fora da imagem</translation>
    </message>
    <message>
        <source>What the picture must not show</source>
        <translation>O que a imagem não deve mostrar</translation>
    </message>
    <message>
        <source>Nothing in particular</source>
        <translation>Nada em particular</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>Not</source>
        <translation>Sem</translation>
    </message>
</context>
<context>
    <name>SceneThumbnail</name>
    <message>
        <source>Picture of the scene</source>
        <translation>Imagem da cena</translation>
    </message>
</context>
<context>
    <name>ScriptEditing</name>
    <message>
        <source>Put the cursor between two words to split the sentence there.</source>
        <translation>Coloque o cursor entre duas palavras para dividir a frase ali.</translation>
    </message>
    <message>
        <source>Split sentence</source>
        <translation>Dividir frase</translation>
    </message>
    <message>
        <source>This is the first sentence of its scene. Move it to the scene before with Alt+Up.</source>
        <translation>Esta é a primeira frase da cena. Mova-a para a cena anterior com Alt+Seta para cima.</translation>
    </message>
    <message>
        <source>Make another take</source>
        <translation>Gerar outro take</translation>
    </message>
</context>
<context>
    <name>ScriptHead</name>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descrição</translation>
    </message>
    <message>
        <source>Description for where it is published</source>
        <translation>Descrição para a publicação</translation>
    </message>
    <message>
        <source>Hashtags</source>
        <translation>Hashtags</translation>
    </message>
    <message>
        <source>#hashtags</source>
        <translation>#hashtags</translation>
    </message>
    <message>
        <source>Next blank</source>
        <translation>Próxima lacuna</translation>
    </message>
    <message numerus="yes">
        <source>This is an outline with %n blank(s) to fill in.</source>
        <translation>
            <numerusform>Este é um esboço com %n lacuna a preencher.</numerusform>
            <numerusform>Este é um esboço com %n lacunas a preencher.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScriptPanel</name>
    <message>
        <source>Nothing is open</source>
        <translation>Nada aberto</translation>
    </message>
    <message>
        <source>The script of the open project is written here.</source>
        <translation>O roteiro do projeto aberto é escrito aqui.</translation>
    </message>
    <message>
        <source>There is no script yet</source>
        <translation>Ainda não há roteiro</translation>
    </message>
    <message>
        <source>It is written from the text or the topic of this short. Every sentence can then be changed here.</source>
        <translation>Ele é escrito a partir do texto ou do tema deste short. Depois, cada frase pode ser mudada aqui.</translation>
    </message>
    <message>
        <source>Write the script</source>
        <translation>Escrever o roteiro</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Roteiro</translation>
    </message>
    <message>
        <source>Add a scene</source>
        <translation>Adicionar uma cena</translation>
    </message>
    <message>
        <source>Add a scene at the end</source>
        <translation>Adicionar uma cena no fim</translation>
    </message>
    <message>
        <source>Write the first sentence of a new scene</source>
        <translation>Escrever a primeira frase de uma nova cena</translation>
    </message>
    <message>
        <source>Choose a scene or a sentence whose takes are to be compared.</source>
        <translation>Escolha uma cena ou frase cujas tomadas serão comparadas.</translation>
    </message>
    <message>
        <source>There is one take only. Make another one first (%1).</source>
        <translation>Há só uma tomada. Faça outra antes (%1).</translation>
    </message>
</context>
<context>
    <name>SentenceRow</name>
    <message>
        <source>Move this sentence</source>
        <translation>Mover esta frase</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>cerca de %1</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Legenda</translation>
    </message>
    <message>
        <source>Caption of %1</source>
        <translation>Legenda: %1</translation>
    </message>
    <message>
        <source>What captions show instead of the spoken words. Empty it to show what is spoken.</source>
        <translation>O que as legendas mostram no lugar das palavras faladas. Deixe vazio para mostrar o que é dito.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falhou</translation>
    </message>
    <message>
        <source>Make the voice of this sentence again</source>
        <translation>Gerar de novo a voz desta frase</translation>
    </message>
    <message>
        <source>Fill in the blank</source>
        <translation>Preencher a lacuna</translation>
    </message>
    <message>
        <source>the voice of this sentence</source>
        <translation>voz desta frase</translation>
    </message>
    <message>
        <source>Voice of this sentence</source>
        <translation>Voz desta frase</translation>
    </message>
    <message>
        <source>More for this sentence</source>
        <translation>Mais para esta frase</translation>
    </message>
    <message>
        <source>The short&apos;s voice</source>
        <translation>A voz do short</translation>
    </message>
    <message>
        <source>Write the caption otherwise</source>
        <translation>Escrever a legenda de outra forma</translation>
    </message>
    <message>
        <source>Use my own recording…</source>
        <translation>Usar gravação própria…</translation>
    </message>
    <message>
        <source>Add a sentence after it</source>
        <translation>Adicionar uma frase depois</translation>
    </message>
    <message>
        <source>Join with the next one</source>
        <translation>Unir com a próxima</translation>
    </message>
    <message>
        <source>Move up	Alt+Up</source>
        <translation>Mover para cima	Alt+Up</translation>
    </message>
    <message>
        <source>Move down	Alt+Down</source>
        <translation>Mover para baixo	Alt+Down</translation>
    </message>
    <message>
        <source>Remove this sentence</source>
        <translation>Remover esta frase</translation>
    </message>
    <message>
        <source>the short&apos;s voice</source>
        <translation>a voz do short</translation>
    </message>
    <message>
        <source>Voice of this sentence: %1</source>
        <translation>Voz desta frase: %1</translation>
    </message>
    <message>
        <source>Spoken at the playhead</source>
        <translation>Dita no indicador de reprodução</translation>
    </message>
    <message>
        <source>Hear all of the recording</source>
        <translation>Usar toda a gravação</translation>
    </message>
    <message>
        <source>own recording</source>
        <translation>gravação própria</translation>
    </message>
    <message>
        <source>Words not found</source>
        <translation>Palavras não encontradas</translation>
    </message>
    <message>
        <source>%1 Captions are spread over the recording, and deleting words does not cut it.</source>
        <translation>%1 As legendas são distribuídas pela gravação, e excluir palavras não a corta.</translation>
    </message>
    <message>
        <source>Hear all of the recording again</source>
        <translation>Voltar a usar toda a gravação</translation>
    </message>
    <message>
        <source>Use the generated voice again</source>
        <translation>Voltar a usar a voz gerada</translation>
    </message>
    <message>
        <source>Use generated voice</source>
        <translation>Usar voz gerada</translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Geral</translation>
    </message>
    <message>
        <source>Voices and looks</source>
        <translation>Vozes e visuais</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atalhos</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como o sistema</translation>
    </message>
    <message>
        <source>Shortwright speaks %1 when it is started again.</source>
        <translation>Idioma do Shortwright após o próximo início: %1.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Make what an edit made stale by itself, while it costs nothing</source>
        <translation>Gerar sozinho o que uma edição desatualizou, enquanto for grátis</translation>
    </message>
    <message>
        <source>Making</source>
        <translation>Geração</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projetos</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versão</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>Vozes</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Visuais</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Música</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <translation>Buscar atalhos</translation>
    </message>
    <message>
        <source>Set of shortcuts</source>
        <translation>Conjunto de atalhos</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Redefinir tudo</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Ação</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Nova tecla</translation>
    </message>
    <message>
        <source>New key for %1</source>
        <translation>Nova tecla: %1</translation>
    </message>
    <message>
        <source>%1 is also the key of: %2. Neither works until one of them gets another key.</source>
        <translation>%1 também é a tecla de: %2. Nenhuma das ações funciona até que uma delas receba outra tecla.</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Sem tecla</translation>
    </message>
    <message>
        <source>Automation</source>
        <translation>Automação</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Alterar…</translation>
    </message>
    <message>
        <source>Change the folder of new projects</source>
        <translation>Alterar a pasta dos novos projetos</translation>
    </message>
    <message>
        <source>Where should new projects go?</source>
        <translation>Onde os novos projetos devem ficar?</translation>
    </message>
    <message>
        <source>Nothing can be written into %1. Choose another folder.</source>
        <translation>Não é possível gravar em %1. Escolha outra pasta.</translation>
    </message>
    <message>
        <source>New shorts begin with what is chosen here. Each can be given another one.</source>
        <translation>Os novos shorts começam com o que for escolhido aqui. Cada um pode ter outro.</translation>
    </message>
    <message>
        <source>The language&apos;s own</source>
        <translation>A própria do idioma</translation>
    </message>
    <message>
        <source>As the text feels</source>
        <translation>Conforme o texto</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Serviços</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>Estúdio</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>Gastos</translation>
    </message>
</context>
<context>
    <name>ShapeMenu</name>
    <message>
        <source>%1 (base)</source>
        <translation>%1 (base)</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>The shape that is shown: what is moved in another one than the base stays as it is in the base</source>
        <translation>O formato mostrado: o que é movido em outro que não o base fica como está no base</translation>
    </message>
    <message>
        <source>Add shape %1</source>
        <translation>Adicionar formato %1</translation>
    </message>
    <message>
        <source>Back to the base layout: what is chosen</source>
        <translation>Voltar ao layout base: o selecionado</translation>
    </message>
    <message>
        <source>Back to the base layout</source>
        <translation>Voltar ao layout base</translation>
    </message>
    <message>
        <source>Back to the base layout: all of %1</source>
        <translation>Voltar ao layout base: tudo em %1</translation>
    </message>
    <message>
        <source>%1: back to the base layout</source>
        <translation>%1: voltar ao layout base</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Remover %1</translation>
    </message>
    <message>
        <source>Remove shape %1</source>
        <translation>Remover formato %1</translation>
    </message>
</context>
<context>
    <name>Speed</name>
    <message>
        <source>Constant</source>
        <translation>Constante</translation>
    </message>
    <message>
        <source>Ramp up</source>
        <translation>Acelerar</translation>
    </message>
    <message>
        <source>Ramp down</source>
        <translation>Desacelerar</translation>
    </message>
    <message>
        <source>Montage</source>
        <translation>Montagem</translation>
    </message>
    <message>
        <source>Hero</source>
        <translation>Herói</translation>
    </message>
    <message>
        <source>Bullet</source>
        <translation>Bala</translation>
    </message>
</context>
<context>
    <name>SpeedEditor</name>
    <message>
        <source>Speed curve</source>
        <translation>Curva de velocidade</translation>
    </message>
    <message>
        <source>Drag the points. A double click adds a point to the curve or takes it away.</source>
        <translation>Arraste os pontos. Um clique duplo adiciona um ponto à curva ou o remove.</translation>
    </message>
    <message>
        <source>%1× at %2 %</source>
        <translation>%1× a %2%</translation>
    </message>
</context>
<context>
    <name>SpendingChart</name>
    <message>
        <source>What was paid in each month</source>
        <translation>O que foi pago em cada mês</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a month and its year</comment>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>SpendingPage</name>
    <message>
        <source>What the providers of your settings were paid for what you had made, by their published prices. What is made on this computer is free.</source>
        <translation>O que foi pago aos serviços das suas configurações pelo que você encomendou, segundo os preços publicados por eles. O que é feito neste computador é gratuito.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>Gastos</translation>
    </message>
    <message>
        <source>Nothing was paid yet</source>
        <translation>Nada foi pago ainda</translation>
    </message>
    <message>
        <source>When a provider that costs something makes a step, what it was paid is shown here, by month, provider and step.</source>
        <translation>Quando um serviço pago gerar um passo, o valor pago aparecerá aqui, por mês, serviço e passo.</translation>
    </message>
    <message>
        <source>The chosen month</source>
        <translation>O mês escolhido</translation>
    </message>
    <message>
        <source>By provider</source>
        <translation>Por serviço</translation>
    </message>
    <message>
        <source>By step</source>
        <translation>Por passo</translation>
    </message>
    <message>
        <source>Monthly budget</source>
        <translation>Orçamento mensal</translation>
    </message>
    <message>
        <source>When it is used up, paid providers are not asked any more until the next month</source>
        <translation>Quando acabar, os serviços pagos não serão mais consultados até o mês seguinte</translation>
    </message>
    <message>
        <source>Most that may be spent in a month</source>
        <translation>Máximo que pode ser gasto em um mês</translation>
    </message>
    <message>
        <source>How much of the budget is spent</source>
        <translation>Quanto do orçamento foi gasto</translation>
    </message>
    <message>
        <source>What is left of the budget</source>
        <translation>O que resta do orçamento</translation>
    </message>
    <message>
        <source>Ask before spending more than</source>
        <translation>Perguntar antes de gastar mais de</translation>
    </message>
    <message>
        <source>Amount from which on it is asked</source>
        <translation>Valor a partir do qual se pergunta</translation>
    </message>
    <message>
        <source>Once you have agreed, it is not asked again for as much until Shortwright is closed.</source>
        <translation>Depois que você concordar, não será perguntado de novo por esse valor até o Shortwright ser fechado.</translation>
    </message>
    <message>
        <source>Credits at the studio</source>
        <translation>Créditos no estúdio</translation>
    </message>
    <message>
        <source>Used this month</source>
        <translation>Usados neste mês</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir pasta</translation>
    </message>
    <message>
        <source>Every paid run is a line of the book</source>
        <translation>Cada execução paga é uma linha do registro</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Write all that was ever paid as a table (CSV)</source>
        <translation>Gravar tudo o que já foi pago como tabela (CSV)</translation>
    </message>
    <message>
        <source>Reading what was paid…</source>
        <translation>Lendo o que foi pago…</translation>
    </message>
    <message>
        <source>Asking the studio…</source>
        <translation>Perguntando ao estúdio…</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 for %n run(s)</source>
        <translation>
            <numerusform>%1: %2 por %n execução</numerusform>
            <numerusform>%1: %2 por %n execuções</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The price of %n run(s) is not known: %1.</source>
        <translation>
            <numerusform>O preço de %n execução é desconhecido: %1.</numerusform>
            <numerusform>O preço de %n execuções é desconhecido: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Besides %1, which is in no sum.</source>
        <translation>Além disso, %1, que não está em nenhuma soma.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) without a price</source>
        <translation>
            <numerusform>%n execução sem preço</numerusform>
            <numerusform>%n execuções sem preço</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no limit. Spent this month: %1.</source>
        <translation>Não há limite. Gasto neste mês: %1.</translation>
    </message>
    <message>
        <source>The budget of this month is used up: paid providers are not asked any more until the next month begins, or the budget is raised.</source>
        <translation>O orçamento deste mês acabou: os serviços pagos não serão mais consultados até o próximo mês começar ou o orçamento ser aumentado.</translation>
    </message>
    <message>
        <source>%1 of %2 are spent, %3 are left.</source>
        <translation>Foram gastos %1 de %2, restam %3.</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>Restam %1</translation>
    </message>
    <message>
        <source>%1 left · %2</source>
        <translation>Restam %1 · %2</translation>
    </message>
    <message>
        <source>%1 set aside for what is under way</source>
        <translation>%1 reservados para o que está em andamento</translation>
    </message>
    <message>
        <source>Export what was paid</source>
        <translation>Exportar o que foi pago</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabelas (*.csv)</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>%1 está pronto.</translation>
    </message>
</context>
<context>
    <name>SpendingWatch</name>
    <message>
        <source>Making it costs %1. Shall it be made?</source>
        <translation>Gerar isso custa %1. Quer que seja gerado?</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Gerar</translation>
    </message>
    <message>
        <source>Looking what was spent…</source>
        <translation>Verificando o que foi gasto…</translation>
    </message>
    <message>
        <source>%1 of this month&apos;s budget of %2 are spent. When it is used up, paid providers are not asked any more.</source>
        <translation>Foram gastos %1 do orçamento deste mês de %2. Quando acabar, os serviços pagos não serão mais consultados.</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>Gastos</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>What will your next short be about?</source>
        <translation>Sobre o que será seu próximo short?</translation>
    </message>
    <message>
        <source>Everything is made on your machine: script, pictures, voice, captions, music and film.</source>
        <translation>Tudo é feito neste computador: roteiro, imagens, voz, legendas, música e vídeo.</translation>
    </message>
    <message>
        <source>Write or paste a text</source>
        <translation>Escrever ou colar um texto</translation>
    </message>
    <message>
        <source>An article, notes or bullets become a script</source>
        <translation>Um artigo, notas ou tópicos viram um roteiro</translation>
    </message>
    <message>
        <source>Start from an idea</source>
        <translation>Começar com uma ideia</translation>
    </message>
    <message>
        <source>A few words become an outline to fill in</source>
        <translation>Poucas palavras viram um esboço a preencher</translation>
    </message>
    <message>
        <source>Import footage</source>
        <translation>Importar gravações</translation>
    </message>
    <message>
        <source>Begin with your own pictures and videos</source>
        <translation>Começar com imagens e vídeos próprios</translation>
    </message>
    <message>
        <source>Open a template</source>
        <translation>Abrir um modelo</translation>
    </message>
    <message>
        <source>A look, a voice and a length that fit together</source>
        <translation>Visual, voz e duração que combinam</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Projetos recentes</translation>
    </message>
    <message>
        <source>No projects yet</source>
        <translation>Nenhum projeto ainda</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Testar o exemplo</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>Abrir um projeto…</translation>
    </message>
    <message>
        <source>Script, pictures, voice, captions, music and film: made by the providers of your settings, and on your machine.</source>
        <translation>Roteiro, imagens, voz, legendas, música e filme: feitos pelos serviços das suas configurações e no seu computador.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
</context>
<context>
    <name>StudioPage</name>
    <message>
        <source>Address of the studio</source>
        <translation>Endereço do estúdio</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testar</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>A studio&apos;s server makes steps of your shorts for you, so that they need not be made on this computer. What it does not make, and what it cannot make at the moment, is made here. What is changed here counts when Shortwright is started again.</source>
        <translation>O servidor de um estúdio faz passos dos seus curtas para que não precisem ser feitos neste computador. O que ele não faz, ou não consegue fazer no momento, é feito aqui. O que você mudar aqui vale na próxima vez que o Shortwright for iniciado.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Sign in with</source>
        <translation>Entrar com</translation>
    </message>
    <message>
        <source>E-mail address and password</source>
        <translation>E-mail e senha</translation>
    </message>
    <message>
        <source>A token</source>
        <translation>Um token</translation>
    </message>
    <message>
        <source>as the studio has shown it</source>
        <translation>como o estúdio o mostrou</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Endereço</translation>
    </message>
    <message>
        <source>It makes</source>
        <translation>Ele faz</translation>
    </message>
    <message>
        <source>The studio makes this step</source>
        <translation>O estúdio faz este passo</translation>
    </message>
    <message>
        <source>Ask the studio whether it answers, and what it makes</source>
        <translation>Perguntar ao estúdio se responde e o que faz</translation>
    </message>
    <message>
        <source>The token of this computer is removed there and forgotten here</source>
        <translation>O token deste computador é removido lá e esquecido aqui</translation>
    </message>
    <message>
        <source>Asking the studio…</source>
        <translation>Perguntando ao estúdio…</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>Saindo…</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1 como %2</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Entrando…</translation>
    </message>
</context>
<context>
    <name>TakeView</name>
    <message>
        <source>Earlier take, %1</source>
        <translation>Take anterior, %1</translation>
    </message>
    <message>
        <source>Later take, %1</source>
        <translation>Próximo take, %1</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Em uso</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Usar este</translation>
    </message>
    <message>
        <source>Use this take, %1</source>
        <translation>Usar este take, %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Escolhido</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproduzir</translation>
    </message>
    <message>
        <source>Pause, %1</source>
        <translation>Pausar, %1</translation>
    </message>
    <message>
        <source>Play, %1</source>
        <translation>Reproduzir, %1</translation>
    </message>
</context>
<context>
    <name>TakeWave</name>
    <message>
        <source>Click to listen from there</source>
        <translation>Clique para ouvir a partir dali</translation>
    </message>
</context>
<context>
    <name>TakesPage</name>
    <message>
        <source>Compare takes</source>
        <translation>Comparar takes</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>left</source>
        <translation>esquerda</translation>
    </message>
    <message>
        <source>right</source>
        <translation>direita</translation>
    </message>
    <message>
        <source>Left and Right choose, Up and Down show other takes, Space plays, Enter uses the chosen one, Esc goes back.</source>
        <translation>Esquerda e Direita escolhem, Acima e Abaixo mostram outros takes, Espaço reproduz, Enter usa o escolhido, Esc volta.</translation>
    </message>
    <message>
        <source>Left and Right choose, Up and Down show other takes, Enter uses the chosen one, Esc goes back.</source>
        <translation>Esquerda e Direita escolhem, Acima e Abaixo mostram outros takes, Enter usa o escolhido, Esc volta.</translation>
    </message>
    <message>
        <source>Picture of scene %1</source>
        <translation>Imagem da cena %1</translation>
    </message>
    <message>
        <source>Voice of “%1”</source>
        <translation>Voz de “%1”</translation>
    </message>
    <message>
        <source>Take %1 of %2</source>
        <translation>Tomada %1 de %2</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>The language&apos;s own</source>
        <translation>A própria do idioma</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duração</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>Not</source>
        <translation>Sem</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semente</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Gerado por</translation>
    </message>
    <message>
        <source>Use another take</source>
        <translation>Usar outro take</translation>
    </message>
</context>
<context>
    <name>TaskBar</name>
    <message>
        <source>What is done in the background</source>
        <translation>O que é feito em segundo plano</translation>
    </message>
    <message>
        <source>Progress of what is done in the background</source>
        <translation>Progresso do que é feito em segundo plano</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>Parar</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Track %1</source>
        <translation>Faixa %1</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>silenciada</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>bloqueada</translation>
    </message>
    <message>
        <source>%1: %2, %3 to %4</source>
        <translation>%1: %2, de %3 a %4</translation>
    </message>
    <message>
        <source>its file is missing</source>
        <translation>falta o arquivo</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>falhou</translation>
    </message>
    <message>
        <source>being made</source>
        <translation>sendo gerado</translation>
    </message>
    <message>
        <source>to be made</source>
        <translation>a gerar</translation>
    </message>
    <message>
        <source>Add overlay track</source>
        <translation>Adicionar faixa de sobreposição</translation>
    </message>
    <message>
        <source>Add sound track</source>
        <translation>Adicionar faixa de áudio</translation>
    </message>
    <message>
        <source>Delete marker</source>
        <translation>Excluir marcador</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Colar</translation>
    </message>
    <message>
        <source>Add marker</source>
        <translation>Adicionar marcador</translation>
    </message>
    <message>
        <source>Edit text</source>
        <translation>Editar texto</translation>
    </message>
    <message>
        <source>Unlock: may be made again</source>
        <translation>Desbloquear: pode ser gerado de novo</translation>
    </message>
    <message>
        <source>Lock: never make again</source>
        <translation>Bloquear: nunca gerar de novo</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Split at playhead</source>
        <translation>Dividir no indicador</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Recortar</translation>
    </message>
    <message>
        <source>Paste attributes</source>
        <translation>Colar atributos</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>Desagrupar</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Agrupar</translation>
    </message>
    <message>
        <source>Freeze frame at playhead</source>
        <translation>Congelar quadro no indicador</translation>
    </message>
    <message>
        <source>Detach sound</source>
        <translation>Desvincular áudio</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>Ripple delete</source>
        <translation>Excluir com ripple</translation>
    </message>
    <message>
        <source>Show track</source>
        <translation>Mostrar faixa</translation>
    </message>
    <message>
        <source>Unmute track</source>
        <translation>Ativar som da faixa</translation>
    </message>
    <message>
        <source>Hide track</source>
        <translation>Ocultar faixa</translation>
    </message>
    <message>
        <source>Mute track</source>
        <translation>Silenciar faixa</translation>
    </message>
    <message>
        <source>Hear all tracks</source>
        <translation>Ouvir todas as faixas</translation>
    </message>
    <message>
        <source>Hear only this track</source>
        <translation>Ouvir só esta faixa</translation>
    </message>
    <message>
        <source>Unlock track</source>
        <translation>Desbloquear faixa</translation>
    </message>
    <message>
        <source>Lock track</source>
        <translation>Bloquear faixa</translation>
    </message>
    <message>
        <source>Rename track</source>
        <translation>Renomear faixa</translation>
    </message>
    <message>
        <source>Move track up</source>
        <translation>Mover faixa para cima</translation>
    </message>
    <message>
        <source>Move track down</source>
        <translation>Mover faixa para baixo</translation>
    </message>
    <message>
        <source>Move track</source>
        <translation>Mover faixa</translation>
    </message>
    <message>
        <source>Remove track</source>
        <translation>Remover faixa</translation>
    </message>
    <message>
        <source>What was dropped is no longer among the project&apos;s media. Import it again.</source>
        <translation>O que foi solto não está mais entre a mídia do projeto. Importe-o de novo.</translation>
    </message>
    <message>
        <source>Name of the track</source>
        <translation>Nome da faixa</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Ativar som</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>De %1 a %2</translation>
    </message>
    <message>
        <source>Its file is missing</source>
        <translation>Falta o arquivo</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Linha do tempo</translation>
    </message>
    <message>
        <source>Ctrl with the arrow keys goes from clip to clip</source>
        <translation>Ctrl com as teclas de seta passa de um clipe a outro</translation>
    </message>
    <message>
        <source>Choose the clips that are to be copied, or a scene whose attributes are.</source>
        <translation>Selecione os clipes a copiar, ou uma cena para copiar os atributos dela.</translation>
    </message>
    <message>
        <source>Copy attributes</source>
        <translation>Copiar atributos</translation>
    </message>
    <message>
        <source>Paste attributes…</source>
        <translation>Colar atributos…</translation>
    </message>
    <message>
        <source>Relink “%1”…</source>
        <translation>Vincular “%1” de novo…</translation>
    </message>
    <message>
        <source>Generate again</source>
        <translation>Gerar de novo</translation>
    </message>
    <message>
        <source>Find missing media…</source>
        <translation>Buscar mídia ausente…</translation>
    </message>
    <message>
        <source>Add text</source>
        <translation>Adicionar texto</translation>
    </message>
    <message>
        <source>Show it in this scene</source>
        <translation>Mostrar nesta cena</translation>
    </message>
    <message>
        <source>Use it as the voice of this sentence</source>
        <translation>Usar como voz desta frase</translation>
    </message>
    <message>
        <source>Use it as the music</source>
        <translation>Usar como música</translation>
    </message>
</context>
<context>
    <name>TransitionGallery</name>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Transitions</source>
        <translation>Transições</translation>
    </message>
</context>
<context>
    <name>TransitionStrip</name>
    <message>
        <source>Transition: %1</source>
        <translation>Transição: %1</translation>
    </message>
    <message>
        <source>%1, %2 s</source>
        <translation>%1, %2 s</translation>
    </message>
</context>
<context>
    <name>VersionFilms</name>
    <message>
        <source>%1 is there already, and was left as it is.</source>
        <translation>%1 já existe e foi deixado como está.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Substituir</translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) are there already, and were left as they are.</source>
        <translation>
            <numerusform>%n vídeo já existe e ficou como está.</numerusform>
            <numerusform>%n vídeos já existem e ficaram como estão.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) left out: something of each is still to be made.</source>
        <translation>
            <numerusform>%n versão ficou de fora: ainda falta gerar algo dela.</numerusform>
            <numerusform>%n versões ficaram de fora: ainda falta gerar algo de cada uma.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionForm</name>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Texts cannot be translated yet: that needs a language model. Add one in the settings, for the script.</source>
        <translation>Ainda não é possível traduzir textos: é preciso um modelo de linguagem. Adicione um nas configurações, para o roteiro.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>Plataformas</translation>
    </message>
    <message>
        <source>Lengths</source>
        <translation>Durações</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Others, such as 20, 75</source>
        <translation>Outras, como 20, 75</translation>
    </message>
    <message>
        <source>Other lengths in seconds</source>
        <translation>Outras durações em segundos</translation>
    </message>
    <message>
        <source>Other lengths in seconds, from 15 to 180</source>
        <translation>Outras durações em segundos, de 15 a 180</translation>
    </message>
    <message>
        <source>Shorter ones leave out points, the last one first.</source>
        <translation>As mais curtas omitem pontos, começando pelo último.</translation>
    </message>
    <message>
        <source>Hooks</source>
        <translation>Ganchos</translation>
    </message>
    <message>
        <source>Hooks, one on each line</source>
        <translation>Ganchos, um por linha</translation>
    </message>
    <message>
        <source>What the first sentence says instead, one on each line</source>
        <translation>O que a primeira frase diz no lugar, um por linha</translation>
    </message>
    <message>
        <source>Written in the language of the short; translated with it.</source>
        <translation>Escritos no idioma do short; traduzidos com ele.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Pasta</translation>
    </message>
    <message>
        <source>Folder of the versions</source>
        <translation>Pasta das versões</translation>
    </message>
    <message>
        <source>Choose where the versions go</source>
        <translation>Escolher onde ficam as versões</translation>
    </message>
    <message>
        <source>Where do the versions go?</source>
        <translation>Onde ficam as versões?</translation>
    </message>
    <message>
        <source>%1 versions</source>
        <translation>%1 versões</translation>
    </message>
    <message>
        <source>“%1” is no length: type seconds from 15 to 180, such as 20, 75.</source>
        <translation>“%1” não é uma duração: digite segundos de 15 a 180, como 20, 75.</translation>
    </message>
    <message>
        <source>Choose a folder for the versions.</source>
        <translation>Escolha uma pasta para as versões.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n second(s)</source>
        <translation>
            <numerusform>No máximo %n segundo</numerusform>
            <numerusform>No máximo %n segundos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionJobs</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Remove these versions from the list</source>
        <translation>Remover estas versões da lista</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versões</translation>
    </message>
    <message>
        <source>Progress of the versions</source>
        <translation>Progresso das versões</translation>
    </message>
    <message>
        <source>Stop; what is finished is kept</source>
        <translation>Parar; o que está pronto é mantido</translation>
    </message>
    <message>
        <source>Stop making versions</source>
        <translation>Parar de gerar versões</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n version(s) made</source>
        <translation>
            <numerusform>%1 de %n versão gerada</numerusform>
            <numerusform>%1 de %n versões geradas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionMaker</name>
    <message>
        <source>Making versions…</source>
        <translation>Gerando versões…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>free</source>
        <translation>grátis</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconhecido</translation>
    </message>
    <message>
        <source>under %1</source>
        <translation>menos de %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>pelo menos %1</translation>
    </message>
    <message>
        <source>Edited by hand</source>
        <translation>Editada à mão</translation>
    </message>
    <message>
        <source>The short was changed since</source>
        <translation>O short mudou desde então</translation>
    </message>
    <message>
        <source>Made by an older program: order it again to bring it up to date</source>
        <translation>Gerada por um programa anterior: peça de novo para atualizá-la</translation>
    </message>
    <message>
        <source>Follows the short</source>
        <translation>Acompanha o short</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Aguardando</translation>
    </message>
    <message>
        <source>Being made…</source>
        <translation>Sendo gerada…</translation>
    </message>
    <message>
        <source>Being made: %1</source>
        <translation>Sendo gerado: %1</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Gerada</translation>
    </message>
    <message>
        <source>It could not be made.</source>
        <translation>Não foi possível gerar.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Parada</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) still to make</source>
        <translation>
            <numerusform>Falta gerar %n parte</numerusform>
            <numerusform>Falta gerar %n partes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionMatrix</name>
    <message>
        <source>Versions</source>
        <translation>Versões</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>Texts</source>
        <translation>Textos</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projeto</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Roteiro</translation>
    </message>
    <message>
        <source>Storyboard</source>
        <translation>Storyboard</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>Vozes</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Legendas</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imagens</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Movimento</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Música</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Áudios</translation>
    </message>
</context>
<context>
    <name>VersionsPage</name>
    <message>
        <source>Nothing has to be made.</source>
        <translation>Não é preciso gerar nada.</translation>
    </message>
    <message>
        <source>It is there, and up to date.</source>
        <translation>Já existe e está atualizada.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Versions of “%1”</source>
        <translation>Versões de “%1”</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation>Falta algo</translation>
    </message>
    <message>
        <source>There is no script yet</source>
        <translation>Ainda não há roteiro</translation>
    </message>
    <message>
        <source>Make the short first: its versions are made from it.</source>
        <translation>Gere primeiro o short: as versões são feitas a partir dele.</translation>
    </message>
    <message>
        <source>In what do the versions differ?</source>
        <translation>Em que as versões se diferenciam?</translation>
    </message>
    <message>
        <source>Choose languages, platforms or lengths, or write other hooks: there is a version for each combination.</source>
        <translation>Escolha idiomas, plataformas ou durações, ou escreva outros ganchos: há uma versão para cada combinação.</translation>
    </message>
    <message>
        <source>These versions cannot be made</source>
        <translation>Não é possível gerar estas versões</translation>
    </message>
    <message>
        <source>The folder cannot be read</source>
        <translation>Não é possível ler a pasta</translation>
    </message>
    <message>
        <source>No versions yet</source>
        <translation>Ainda não há versões</translation>
    </message>
    <message>
        <source>Versions that were made in this folder are listed here, with how they stand to the short.</source>
        <translation>Aqui aparecem as versões geradas nesta pasta e como estão em relação ao short.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>New versions: %1 of %2</source>
        <translation>Versões novas: %1 de %2</translation>
    </message>
    <message>
        <source>to translate: %1 by %2</source>
        <translation>a traduzir: %1 com %2</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>ninguém</translation>
    </message>
    <message>
        <source>to make: %1</source>
        <translation>a gerar: %1</translation>
    </message>
    <message>
        <source>price: %1, without translating</source>
        <translation>preço: %1, sem a tradução</translation>
    </message>
    <message>
        <source>price: %1</source>
        <translation>preço: %1</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>cerca de %1</translation>
    </message>
    <message>
        <source>Being made</source>
        <translation>Em geração</translation>
    </message>
    <message>
        <source>To make</source>
        <translation>A gerar</translation>
    </message>
    <message>
        <source>In the folder</source>
        <translation>Na pasta</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Make the version</source>
        <translation>Gerar a versão</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Parando…</translation>
    </message>
    <message>
        <source>Versions of another short are being made. Wait for them, or stop them in the jobs panel.</source>
        <translation>Versões de outro short estão sendo geradas. Espere por elas ou pare-as no painel de tarefas.</translation>
    </message>
    <message>
        <source>Working out what is shared and what is to be made…</source>
        <translation>Calculando o que é compartilhado e o que será gerado…</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versões</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>The short itself is not complete yet. What is made in it first, all its versions share.</source>
        <translation>O próprio short ainda não está completo. O que for gerado nele primeiro, todas as versões compartilham.</translation>
    </message>
    <message>
        <source>Versions to make, and versions in the folder</source>
        <translation>Versões a gerar e versões na pasta</translation>
    </message>
    <message>
        <source>Progress of the versions</source>
        <translation>Progresso das versões</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stop; what is finished is kept</source>
        <translation>Parar; o que está pronto é mantido</translation>
    </message>
    <message>
        <source>Stop making versions</source>
        <translation>Parar de gerar versões</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Predefinição</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Update all</source>
        <translation>Atualizar todas</translation>
    </message>
    <message>
        <source>Brings all up to date and makes what they lack</source>
        <translation>Atualiza todas e gera o que falta nelas</translation>
    </message>
    <message>
        <source>Export all</source>
        <translation>Exportar todas</translation>
    </message>
    <message>
        <source>Writes a film of each version beside it</source>
        <translation>Grava um vídeo de cada versão ao lado dela</translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) being exported</source>
        <translation>
            <numerusform>Exportando %n vídeo</numerusform>
            <numerusform>Exportando %n vídeos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n version(s)</source>
        <translation>
            <numerusform>Gerar %n versão</numerusform>
            <numerusform>Gerar %n versões</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VoiceRecorder</name>
    <message>
        <source>This project is opened read-only, so nothing can be recorded into it.</source>
        <translation>Este projeto está aberto como somente leitura, por isso não é possível gravar nada nele.</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Gravações</translation>
    </message>
    <message>
        <source>The recording was too short to be kept.</source>
        <translation>A gravação era curta demais para ser mantida.</translation>
    </message>
    <message>
        <source>Voice-over %1</source>
        <translation>Narração %1</translation>
    </message>
    <message>
        <source>Record voice-over</source>
        <translation>Gravar narração</translation>
    </message>
    <message>
        <source>Voice-over</source>
        <translation>Narração</translation>
    </message>
    <message>
        <source>What was recorded until then is on the timeline.</source>
        <translation>O que foi gravado até então está na linha do tempo.</translation>
    </message>
    <message>
        <source>Nothing was heard. Look whether the microphone is switched on, and which one is chosen.</source>
        <translation>Nada foi ouvido. Verifique se o microfone está ligado e qual está selecionado.</translation>
    </message>
    <message>
        <source>The recording is an hour long, which is the most that a clip can be. It is on the timeline.</source>
        <translation>A gravação dura uma hora, o máximo que um clipe pode durar. Ela está na linha do tempo.</translation>
    </message>
    <message>
        <source>The recording is longer than the film: what lies behind its end is not heard. Write more, or hold the last scene.</source>
        <translation>A gravação é mais longa que o vídeo: o que fica depois do fim não é ouvido. Escreva mais ou mantenha a última cena por mais tempo.</translation>
    </message>
    <message>
        <source>Your voice is on the timeline.</source>
        <translation>Sua voz está na linha do tempo.</translation>
    </message>
</context>
<context>
    <name>sw::ui</name>
    <message>
        <source>There are no clips on the clipboard.</source>
        <translation>Não há clipes na área de transferência.</translation>
    </message>
    <message>
        <source>Paste clip</source>
        <translation>Colar clipe</translation>
    </message>
    <message>
        <source>Paste clips</source>
        <translation>Colar clipes</translation>
    </message>
    <message>
        <source>Paste attributes</source>
        <translation>Colar atributos</translation>
    </message>
    <message>
        <source>Split sentence</source>
        <translation>Dividir frase</translation>
    </message>
    <message>
        <source>Split clip</source>
        <translation>Dividir clipe</translation>
    </message>
    <message>
        <source>Split clips</source>
        <translation>Dividir clipes</translation>
    </message>
    <message>
        <source>There is no clip under the playhead that could be trimmed.</source>
        <translation>Não há nenhum clipe sob o indicador que possa ser aparado.</translation>
    </message>
    <message>
        <source>Ripple trim</source>
        <translation>Aparar com ripple</translation>
    </message>
    <message>
        <source>Trim clip</source>
        <translation>Aparar clipe</translation>
    </message>
    <message>
        <source>Nothing is chosen that could be deleted.</source>
        <translation>Não há nada selecionado que possa ser excluído.</translation>
    </message>
    <message>
        <source>What is chosen cannot be deleted: its track is locked.</source>
        <translation>A seleção não pode ser excluída: a faixa está bloqueada.</translation>
    </message>
    <message>
        <source>Ripple delete</source>
        <translation>Excluir com ripple</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>Choose a clip or a marker to nudge.</source>
        <translation>Selecione um clipe ou um marcador para deslocá-lo.</translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation>Deslocar</translation>
    </message>
    <message>
        <source>Choose two clips or more to group them.</source>
        <translation>Selecione dois ou mais clipes para agrupá-los.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Agrupar</translation>
    </message>
    <message>
        <source>None of the chosen clips is in a group.</source>
        <translation>Nenhum dos clipes selecionados está em um grupo.</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>Desagrupar</translation>
    </message>
    <message>
        <source>Choose a clip to duplicate.</source>
        <translation>Selecione um clipe para duplicá-lo.</translation>
    </message>
    <message>
        <source>Duplicate clip</source>
        <translation>Duplicar clipe</translation>
    </message>
    <message>
        <source>Duplicate clips</source>
        <translation>Duplicar clipes</translation>
    </message>
    <message>
        <source>Freeze frame</source>
        <translation>Congelar quadro</translation>
    </message>
    <message>
        <source>There is no video under the playhead that could stand still.</source>
        <translation>Não há nenhum vídeo sob o indicador que possa ser congelado.</translation>
    </message>
    <message>
        <source>Choose a video to detach its sound.</source>
        <translation>Selecione um vídeo para desvincular o áudio.</translation>
    </message>
    <message>
        <source>Detach sound</source>
        <translation>Desvincular áudio</translation>
    </message>
    <message>
        <source>Marker %1</source>
        <translation>Marcador %1</translation>
    </message>
    <message>
        <source>Add marker</source>
        <translation>Adicionar marcador</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a picture, a video nor a sound, and cannot be put on the timeline.</source>
        <translation>“%1” não é imagem, vídeo nem áudio e não pode ser colocado na linha do tempo.</translation>
    </message>
    <message>
        <source>Use own media</source>
        <translation>Usar mídia própria</translation>
    </message>
    <message>
        <source>Add clip</source>
        <translation>Adicionar clipe</translation>
    </message>
    <message>
        <source>Unmute track</source>
        <translation>Ativar som da faixa</translation>
    </message>
    <message>
        <source>Mute track</source>
        <translation>Silenciar faixa</translation>
    </message>
    <message>
        <source>Hear all tracks</source>
        <translation>Ouvir todas as faixas</translation>
    </message>
    <message>
        <source>Solo track</source>
        <translation>Faixa em solo</translation>
    </message>
    <message>
        <source>Unlock track</source>
        <translation>Desbloquear faixa</translation>
    </message>
    <message>
        <source>Lock track</source>
        <translation>Bloquear faixa</translation>
    </message>
    <message>
        <source>Unmute music</source>
        <translation>Ativar a música</translation>
    </message>
    <message>
        <source>Mute music</source>
        <translation>Silenciar a música</translation>
    </message>
    <message>
        <source>Mute effects</source>
        <translation>Silenciar os efeitos</translation>
    </message>
    <message>
        <source>Unmute effects</source>
        <translation>Ativar os efeitos</translation>
    </message>
    <message>
        <source>This track cannot be muted or locked: it follows from the script.</source>
        <translation>Esta faixa não pode ser silenciada nem bloqueada: ela depende do roteiro.</translation>
    </message>
    <message>
        <source>Start of %1</source>
        <translation>Início de %1</translation>
    </message>
    <message>
        <source>End of %1</source>
        <translation>Fim de %1</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Início</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fim</translation>
    </message>
    <message>
        <source>Playhead</source>
        <translation>Indicador</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Marcador</translation>
    </message>
    <message>
        <source>Beat</source>
        <translation>Batida</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Palavra</translation>
    </message>
    <message>
        <source>There are no attributes on the clipboard. Copy a clip or a scene first.</source>
        <translation>Não há atributos na área de transferência. Copie primeiro um clipe ou uma cena.</translation>
    </message>
    <message>
        <source>Choose the clips or scenes that are to get the attributes.</source>
        <translation>Selecione os clipes ou as cenas que devem receber os atributos.</translation>
    </message>
    <message>
        <source>What is chosen has these attributes already, or cannot have them.</source>
        <translation>A seleção já tem estes atributos ou não pode tê-los.</translation>
    </message>
    <message>
        <source>Split scene</source>
        <translation>Dividir cena</translation>
    </message>
    <message>
        <source>There is nothing under the playhead that could be split: a scene needs two words or more.</source>
        <translation>Não há nada sob o indicador que possa ser dividido: uma cena precisa de duas palavras ou mais.</translation>
    </message>
    <message>
        <source>Split all</source>
        <translation>Dividir tudo</translation>
    </message>
    <message>
        <source>%1%2 f</source>
        <translation>%1%2 q</translation>
    </message>
    <message>
        <source>%1%2 s</source>
        <translation>%1%2 s</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Add text</source>
        <translation>Adicionar texto</translation>
    </message>
    <message>
        <source>Change scene length</source>
        <translation>Mudar duração da cena</translation>
    </message>
    <message>
        <source>A scene without narration begins where the one before it ends. Trim its end (W), or move where its video starts in the inspector.</source>
        <translation>Uma cena sem narração começa onde a anterior termina. Apare o fim dela (W) ou mude no inspetor onde o vídeo começa.</translation>
    </message>
    <message>
        <source>A scene is as long as what is said in it. Delete words in the script, or split the scene here (S) and delete a part.</source>
        <translation>Uma cena dura o que se diz nela. Apague palavras no roteiro, ou divida a cena aqui (S) e apague uma parte.</translation>
    </message>
</context>
<context>
    <name>sw::ui::BladeGesture</name>
    <message>
        <source>Split clip</source>
        <translation>Dividir clipe</translation>
    </message>
</context>
<context>
    <name>sw::ui::Builder</name>
    <message>
        <source>Scenes</source>
        <translation>Cenas</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Legendas</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Música</translation>
    </message>
    <message>
        <source>Music: %1</source>
        <translation>Música: %1</translation>
    </message>
    <message>
        <source>Effects</source>
        <translation>Efeitos</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Sobreposição</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Áudio</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagem</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>própria</translation>
    </message>
</context>
<context>
    <name>sw::ui::ChoiceBox</name>
    <message>
        <source>Static</source>
        <translation>Estática</translation>
    </message>
    <message>
        <source>Move Left</source>
        <translation>Mover para a esquerda</translation>
    </message>
    <message>
        <source>Move Right</source>
        <translation>Mover para a direita</translation>
    </message>
    <message>
        <source>Move Up</source>
        <translation>Mover para cima</translation>
    </message>
    <message>
        <source>Move Down</source>
        <translation>Mover para baixo</translation>
    </message>
    <message>
        <source>Push In</source>
        <translation>Avançar</translation>
    </message>
    <message>
        <source>Pull Out</source>
        <translation>Recuar</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>Zoom de aproximação</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>Zoom de afastamento</translation>
    </message>
    <message>
        <source>Pan Left</source>
        <translation>Panorâmica à esquerda</translation>
    </message>
    <message>
        <source>Pan Right</source>
        <translation>Panorâmica à direita</translation>
    </message>
    <message>
        <source>Orbit Left</source>
        <translation>Órbita à esquerda</translation>
    </message>
    <message>
        <source>Orbit Right</source>
        <translation>Órbita à direita</translation>
    </message>
    <message>
        <source>Crane Up</source>
        <translation>Grua para cima</translation>
    </message>
    <message>
        <source>Crane Down</source>
        <translation>Grua para baixo</translation>
    </message>
</context>
<context>
    <name>sw::ui::FadeGesture</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Change fade</source>
        <translation>Mudar fade</translation>
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
        <translation>Mudar volume</translation>
    </message>
</context>
<context>
    <name>sw::ui::KeyframeGesture</name>
    <message>
        <source>Move keyframe</source>
        <translation>Mover quadro-chave</translation>
    </message>
</context>
<context>
    <name>sw::ui::MarkerGesture</name>
    <message>
        <source>Move marker</source>
        <translation>Mover marcador</translation>
    </message>
</context>
<context>
    <name>sw::ui::MoveGesture</name>
    <message>
        <source>Move clip</source>
        <translation>Mover clipe</translation>
    </message>
    <message>
        <source>Move clips</source>
        <translation>Mover clipes</translation>
    </message>
</context>
<context>
    <name>sw::ui::RollGesture</name>
    <message>
        <source>Roll edit</source>
        <translation>Mover corte</translation>
    </message>
</context>
<context>
    <name>sw::ui::SceneHoldGesture</name>
    <message>
        <source>As short as its text</source>
        <translation>Tão curta quanto o texto</translation>
    </message>
    <message>
        <source>Change scene length</source>
        <translation>Mudar duração da cena</translation>
    </message>
</context>
<context>
    <name>sw::ui::SceneLeadGesture</name>
    <message>
        <source>Roll scenes</source>
        <translation>Mover limite entre cenas</translation>
    </message>
</context>
<context>
    <name>sw::ui::SceneOrderGesture</name>
    <message>
        <source>Move scene</source>
        <translation>Mover cena</translation>
    </message>
</context>
<context>
    <name>sw::ui::SentenceOrderGesture</name>
    <message>
        <source>A scene needs a sentence</source>
        <translation>Uma cena precisa de uma frase</translation>
    </message>
    <message>
        <source>Move sentence</source>
        <translation>Mover frase</translation>
    </message>
</context>
<context>
    <name>sw::ui::SlipGesture</name>
    <message>
        <source>Slip clip</source>
        <translation>Deslocar conteúdo do clipe</translation>
    </message>
</context>
<context>
    <name>sw::ui::TransitionGesture</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Change transition length</source>
        <translation>Mudar duração da transição</translation>
    </message>
</context>
<context>
    <name>sw::ui::TrimGesture</name>
    <message>
        <source>Ripple trim</source>
        <translation>Aparar com ripple</translation>
    </message>
    <message>
        <source>Trim clip</source>
        <translation>Aparar clipe</translation>
    </message>
</context>
</TS>
