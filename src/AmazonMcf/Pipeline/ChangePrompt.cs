using System.Management.Automation;
using System.Management.Automation.Host;
using System.Reflection;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using SellingPartner.Errors;

namespace AmazonMcf.Pipeline;

/// <summary>
/// Asks for confirmation before a command makes a change, with PowerShell's own texts. PowerShell does not report in advance whether it
/// will prompt. This class applies the same rules, so that details are read only for a prompt, and no prompt blocks a session that is
/// not interactive.
/// </summary>
/// <param name="command">The command.</param>
/// <param name="action">What it does, for example <c>Cancel order</c>.</param>
internal sealed class ChangePrompt(McfConnectedCmdlet command, string action)
{
    private readonly ConfirmImpact impact = command.GetType().GetCustomAttribute<CmdletAttribute>()!.ConfirmImpact;
    private bool yesToAll;
    private bool noToAll;

    /// <summary>Whether -WhatIf is in effect: nothing is changed, and there is no prompt.</summary>
    public bool IsWhatIf { get; } = Switch(command, "WhatIf") ?? LanguagePrimitives.IsTrue(command.GetVariableValue("WhatIfPreference"));

    /// <summary>Whether the next change is shown, by -WhatIf or in a prompt.</summary>
    public bool IsShown => IsWhatIf || (IsAsked && !yesToAll && !noToAll);

    private bool IsUnanswerable => !IsWhatIf && IsAsked && !CanAnswer(command.Host);

    private bool IsAsked => Preference is not ConfirmImpact.None and var least && least <= impact;

    private ConfirmImpact Preference => Switch(command, "Confirm") is { } asked
        ? asked ? ConfirmImpact.Low : ConfirmImpact.None
        : LanguagePrimitives.TryConvertTo<ConfirmImpact>(command.GetVariableValue("ConfirmPreference"), out var preference)
            ? preference
            : ConfirmImpact.High;

    /// <summary>
    /// Shows a change and asks for confirmation if required. Ends the command if it is required and the session is not interactive.
    /// </summary>
    /// <param name="name">What is changed, in short, for the error.</param>
    /// <param name="target">What is changed, for the error.</param>
    /// <param name="connection">The connection; null for none.</param>
    /// <param name="describe">Describes the change; called only where it may be shown.</param>
    /// <returns>Whether to make the change.</returns>
    public bool Ask(string name, object? target, McfConnection? connection, Func<string> describe)
    {
        if (IsUnanswerable)
        {
            EndUnanswered(name, target, null);
        }

        var asked = describe();
        if (connection is not null && command.ShowsSeller)
        {
            asked += $", seller '{connection.Name}'";
        }

        try
        {
            return Ask(VisibleText.Of(asked));
        }
        catch (PromptFailedException failure)
        {
            EndUnanswered(name, target, failure.InnerException);
            throw;
        }
    }

    private void EndUnanswered(string name, object? target, Exception? cause) =>
        command.ThrowTerminatingError(ErrorRecords.ConfirmationImpossible(command.CommandName, name, target, cause));

    private bool Ask(string target)
    {
        var description = $"Performing the operation \"{action}\" on target \"{target}\".";
        var query = "Are you sure you want to perform this action?\n" + description;

        // Only ShouldContinue reports "Yes to All", after which no more details need to be read for prompts.
        if (IsWhatIf || !IsAsked)
        {
            return command.ShouldProcess(description, query, "Confirm", out _);
        }

        // Hosts that cannot prompt throw exceptions of many types; those of PowerShell itself, such as a stop, are not handled here.
        try
        {
            return command.ShouldContinue(query, "Confirm", ref yesToAll, ref noToAll);
        }
        catch (Exception failure)
            when (failure is HostException or (SystemException and not (RuntimeException or OperationCanceledException)))
        {
            throw new PromptFailedException(failure);
        }
    }

    // A console without a keyboard reads an end of file or waits indefinitely; a background job blocks until it is received.
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
