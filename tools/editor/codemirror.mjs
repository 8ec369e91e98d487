// What the scripts of the workshop need of CodeMirror, and nothing else: build.mjs makes one file of it.
export { Compartment, EditorSelection, EditorState } from "@codemirror/state";
export { EditorView, drawSelection, highlightSpecialChars, keymap, tooltips } from "@codemirror/view";
export { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
export { HighlightStyle, Language, syntaxHighlighting } from "@codemirror/language";
export { commonmarkLanguage, markdownKeymap } from "@codemirror/lang-markdown";
export { Table } from "@lezer/markdown";
export { styleTags, tags } from "@lezer/highlight";
export { autocompletion, completionStatus, startCompletion } from "@codemirror/autocomplete";
export { forEachDiagnostic, lintKeymap, setDiagnostics } from "@codemirror/lint";
export { search, searchKeymap } from "@codemirror/search";
export { getChunks, unifiedMergeView } from "@codemirror/merge";
