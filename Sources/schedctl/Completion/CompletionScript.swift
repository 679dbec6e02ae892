/// What a shell has to read so that the tabulator key completes command lines.
///
/// All three ask the program itself, so they know the plan and need no change when commands do.
enum CompletionScript: String, CaseIterable {
  case bash
  case zsh
  case fish

  /// The script.
  var text: String {
    switch self {
    case .bash:
      #"""
      # Completes schedctl in bash. Read it from ~/.bashrc, or put it into
      # /usr/share/bash-completion/completions/schedctl.
      _schedctl() {
        local current="${COMP_WORDS[COMP_CWORD]}" line
        local -a answer
        COMPREPLY=()
        mapfile -t answer < <("${COMP_WORDS[0]/#\~/$HOME}" __complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
        case "${answer[0]}" in
          :files) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$current") ;;
          :folders) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$current") ;;
        esac
        for line in "${answer[@]:1}"; do
          line="${line%%$'\t'*}"
          case "$line" in
            *[#\ \'\"\(\)\<\>\|\&\;\$\`\\\*\?\!]*) printf -v line %q "$line" ;;
          esac
          COMPREPLY+=("$line")
        done
      }
      complete -F _schedctl schedctl

      """#
    case .zsh:
      #"""
      #compdef schedctl
      # Completes schedctl in zsh. Put it as _schedctl into a folder of $fpath.
      _schedctl() {
        local -a answer items
        local line
        answer=("${(@f)$(${words[1]} __complete "${(@)words[2,CURRENT]}" 2>/dev/null)}")
        case $answer[1] in
          :files) _files; return ;;
          :folders) _files -/; return ;;
        esac
        for line in "${(@)answer[2,-1]}"; do
          items+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}")
        done
        _describe -t words schedctl items -M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}'
      }
      _schedctl "$@"

      """#
    case .fish:
      #"""
      # Completes schedctl in fish. Put it into ~/.config/fish/completions/schedctl.fish.
      function __schedctl_complete
        set -l typed (commandline -opc) (commandline -ct)
        set -l answer ($typed[1] __complete $typed[2..-1] 2>/dev/null)
        switch $answer[1]
          case :files
            __fish_complete_path (commandline -ct)
          case :folders
            __fish_complete_directories (commandline -ct)
        end
        if test (count $answer) -gt 1
          printf '%s\n' $answer[2..-1]
        end
      end
      complete -c schedctl -f -a '(__schedctl_complete)'

      """#
    }
  }
}
