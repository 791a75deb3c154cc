#nullable enable
using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;
using System.Text;

namespace AmazonMcf.Tests.Terminal;

/// <summary>What a <see cref="Terminal"/> shows and is answered.</summary>
internal sealed class TerminalUI : PSHostUserInterface
{
    private const string StandIn = "a stand-in";

    private readonly StringBuilder shown = new();

    public int Errors { get; private set; }

    public override PSHostRawUserInterface RawUI { get; } = new TerminalScreen();

    public string Read()
    {
        var text = shown.ToString();
        shown.Clear();
        Errors = 0;
        return text;
    }

    public override void Write(string value) => shown.Append(value);

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Write(value);

    public override void WriteLine(string value) => shown.AppendLine(value);

    public override void WriteErrorLine(string value)
    {
        Errors++;
        WriteLine(value);
    }

    public override void WriteWarningLine(string message) => WriteLine("WARNING: " + message);

    public override void WriteVerboseLine(string message) => WriteLine("VERBOSE: " + message);

    public override void WriteDebugLine(string message) => WriteLine("DEBUG: " + message);

    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
    }

    public override string ReadLine() => StandIn;

    public override SecureString ReadLineAsSecureString()
    {
        var secret = new SecureString();
        StandIn.ToList().ForEach(secret.AppendChar);
        return secret;
    }

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) =>
        descriptions.ToDictionary(
            field => field.Name,
            field => PSObject.AsPSObject(field.ParameterTypeName == nameof(SecureString) ? ReadLineAsSecureString() : ReadLine()));

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) =>
        new(string.IsNullOrEmpty(userName) ? StandIn : userName, ReadLineAsSecureString());

    public override PSCredential PromptForCredential(
        string caption,
        string message,
        string userName,
        string targetName,
        PSCredentialTypes allowedCredentialTypes,
        PSCredentialUIOptions options) => PromptForCredential(caption, message, userName, targetName);

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        WriteLine(caption);
        WriteLine(message);
        return defaultChoice;
    }
}
