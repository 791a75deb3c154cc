using System.Management.Automation;
using System.Management.Automation.Host;
using System.Reflection;

namespace AmazonMcf.Pipeline;

/// <summary>
/// Asks before a command changes something, in PowerShell's own words. PowerShell does not tell beforehand whether it will ask; this
/// works it out by the same rules, so that what a prompt shows is read only for a prompt, and no prompt waits where nobody can answer.
/// </summary>
/// <param name="command">The command.</param>
/// <param name="action">What it does, for example <c>Cancel order</c>.</param>
internal sealed class ChangePrompt(PSCmdlet command, string action)
{
    private readonly ConfirmImpact impact = command.GetType().GetCustomAttribute<CmdletAttribute>()!.ConfirmImpact;
    private bool yesToAll;
    private bool noToAll;

    /// <summary>Whether -WhatIf is in force: nothing is changed and nobody is asked.</summary>
    public bool IsWhatIf { get; } = Switch(command, "WhatIf") ?? LanguagePrimitives.IsTrue(command.GetVariableValue("WhatIfPreference"));

    /// <summary>Whether the next change is shown to somebody, by -WhatIf or in a prompt.</summary>
    public bool IsShown => IsWhatIf || (IsAsked && !yesToAll && !noToAll);

    /// <summary>Whether the next change needs an answer that this session certainly cannot give.</summary>
    public bool IsUnanswerable => !IsWhatIf && IsAsked && !CanAnswer(command.Host);

    private bool IsAsked => Preference is not ConfirmImpact.None and var least && least <= impact;

    private ConfirmImpact Preference => Switch(command, "Confirm") is { } asked
        ? asked ? ConfirmImpact.Low : ConfirmImpact.None
        : LanguagePrimitives.TryConvertTo<ConfirmImpact>(command.GetVariableValue("ConfirmPreference"), out var preference)
            ? preference
            : ConfirmImpact.High;

    /// <summary>Shows a change and asks for consent where that is due.</summary>
    /// <param name="target">What is changed.</param>
    /// <returns>Whether to go on.</returns>
    /// <exception cref="PromptFailedException">The host cannot ask.</exception>
    public bool Ask(string target)
    {
        var description = $"Performing the operation \"{action}\" on target \"{target}\".";
        var question = "Are you sure you want to perform this action?\n" + description;

        // Only ShouldContinue tells of "Yes to All", after which nothing more needs to be read for prompts.
        if (IsWhatIf || !IsAsked) return command.ShouldProcess(description, question, "Confirm", out _);

        // Hosts that cannot ask say so by exceptions of many kinds; those of PowerShell itself, such as a stop, are its own affair.
        try
        {
            return command.ShouldContinue(question, "Confirm", ref yesToAll, ref noToAll);
        }
        catch (Exception failure) when (failure is HostException or (SystemException and not (RuntimeException or OperationCanceledException)))
        {
            throw new PromptFailedException(failure);
        }
    }

    // A console without a keyboard reads an end of file or waits forever; a background job blocks until somebody receives it.
    private static bool CanAnswer(PSHost host) => host.Name switch
    {
        "ConsoleHost" => !Console.IsInputRedirected,
        "ServerRemoteHost" => !Environment.GetCommandLineArgs().Any(argument => argument is "-s" or "-servermode"),
        "Default Host" => false,
        _ => true,
    };

    private static bool? Switch(PSCmdlet command, string name) =>
        command.MyInvocation.BoundParameters.TryGetValue(name, out var value) ? value is SwitchParameter { IsPresent: true } : null;
}
