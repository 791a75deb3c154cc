using System.CommandLine;

namespace AmazonMcf.Cli.Commands;

/// <summary><c>mcf completion</c>: the script with which a shell completes the commands and options of mcf.</summary>
internal static class CompletionCommand
{
    // Each script passes the line after the name of the program, and the position in it, to the suggest directive of System.CommandLine.
    private const string Bash =
        """
        # mcf completion bash: add to ~/.bashrc:  source <(mcf completion bash)
        _mcf() {
            local line="${COMP_LINE:0:COMP_POINT}" word="${COMP_LINE:0:COMP_POINT}"
            line="${line#* }"
            word="${word##*[[:space:]]}"
            local IFS=$'\n'
            COMPREPLY=($(compgen -W "$(mcf "[suggest:${#line}]" "$line" 2> /dev/null)" -- "$word"))
        }
        complete -o default -F _mcf mcf
        """;

    private const string Zsh =
        """
        # mcf completion zsh: add to ~/.zshrc after compinit:  source <(mcf completion zsh)
        _mcf() {
            local line="${(j: :)words[2,CURRENT]}"
            local -a found
            found=("${(@f)$(mcf "[suggest:${#line}]" "$line" 2> /dev/null)}")
            compadd -a found
            _files
        }
        compdef _mcf mcf
        """;

    private const string Fish =
        """
        # mcf completion fish: save as ~/.config/fish/completions/mcf.fish
        function __mcf_complete
            set -l line (commandline -cp | string replace -r '^\S+\s' '')
            mcf "[suggest:"(string length -- "$line")"]" "$line" 2> /dev/null
        end
        complete -c mcf -a '(__mcf_complete)'
        """;

    private const string PowerShell =
        """
        # mcf completion powershell: add to $PROFILE:  mcf completion powershell | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName mcf -ScriptBlock {
            param($word, $command, $position)
            $line = "$command".PadRight($position).Substring(0, $position) -replace '^\S+\s?'
            mcf "[suggest:$($line.Length)]" $line 2> $null | Where-Object { $_ -like "$word*" } |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
        }
        """;

    /// <summary>The script of each shell.</summary>
    internal static readonly IReadOnlyDictionary<string, string> Scripts = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["bash"] = Bash,
        ["zsh"] = Zsh,
        ["fish"] = Fish,
        ["powershell"] = PowerShell,
    };

    public static Command Create()
    {
        var shell = new Argument<string>("SHELL") { Description = "The shell." };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        var command = new Command("completion", "Write the script with which a shell completes the commands and options of mcf.");
        command.Arguments.Add(shell);
        command.SetAction(parsed => Guard.RunWriting(new Messages(), () =>
        {
            Console.Out.WriteLine(Scripts[parsed.GetRequiredValue(shell)].ReplaceLineEndings("\n"));
            return ExitCode.Done;
        }));
        return command;
    }
}
