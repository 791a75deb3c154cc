#nullable enable
using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;
using System.Threading;

namespace AmazonMcf.Tests;

/// <summary>A host of PowerShell that records its prompts and returns prepared choices; without a remaining one it cannot prompt.</summary>
public sealed class AnsweringHost : PSHost
{
    private readonly AnsweringUI ui;

    /// <summary>Makes the host.</summary>
    /// <param name="answers">The choices, by their numbers: 0 Yes, 1 Yes to All, 2 No, 3 No to All.</param>
    public AnsweringHost(params int[] answers) => ui = new AnsweringUI(answers);

    /// <summary>Stops a pipeline while it writes a warning, as Ctrl+C does.</summary>
    /// <param name="shell">The pipeline.</param>
    /// <param name="warning">The warning, counted from 1.</param>
    public void StopAtWarning(PowerShell shell, int warning) =>
        ui.Warned = number =>
        {
            if (number != warning) return;
            shell.BeginStop(null, null);
            SpinWait.SpinUntil(() => shell.InvocationStateInfo.State != PSInvocationState.Running);
        };

    /// <summary>What was asked: caption and message.</summary>
    public IReadOnlyList<string> Asked => ui.Asked;

    /// <inheritdoc />
    public override string Name => nameof(AnsweringHost);

    /// <inheritdoc />
    public override Version Version { get; } = new(1, 0);

    /// <inheritdoc />
    public override Guid InstanceId { get; } = Guid.NewGuid();

    /// <inheritdoc />
    public override CultureInfo CurrentCulture => CultureInfo.InvariantCulture;

    /// <inheritdoc />
    public override CultureInfo CurrentUICulture => CultureInfo.InvariantCulture;

    /// <inheritdoc />
    public override PSHostUserInterface UI => ui;

    /// <inheritdoc />
    public override void EnterNestedPrompt() => throw new NotSupportedException();

    /// <inheritdoc />
    public override void ExitNestedPrompt() => throw new NotSupportedException();

    /// <inheritdoc />
    public override void NotifyBeginApplication()
    {
    }

    /// <inheritdoc />
    public override void NotifyEndApplication()
    {
    }

    /// <inheritdoc />
    public override void SetShouldExit(int exitCode)
    {
    }

    private sealed class AnsweringUI : PSHostUserInterface
    {
        private readonly Queue<int> answers;
        private int warnings;

        public AnsweringUI(IEnumerable<int>? answers) => this.answers = new Queue<int>(answers ?? []);

        public List<string> Asked { get; } = [];

        public Action<int>? Warned { get; set; }

        public override PSHostRawUserInterface? RawUI => null;

        public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
        {
            if (answers.Count == 0) throw new NotSupportedException("This host does not ask.");
            Asked.Add(caption + "|" + message);
            return answers.Dequeue();
        }

        public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) =>
            throw new NotSupportedException();

        public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) =>
            throw new NotSupportedException();

        public override PSCredential PromptForCredential(
            string caption,
            string message,
            string userName,
            string targetName,
            PSCredentialTypes allowedCredentialTypes,
            PSCredentialUIOptions options
        ) => throw new NotSupportedException();

        public override string ReadLine() => throw new NotSupportedException();

        public override SecureString ReadLineAsSecureString() => throw new NotSupportedException();

        public override void Write(string value)
        {
        }

        public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value)
        {
        }

        public override void WriteLine(string value)
        {
        }

        public override void WriteErrorLine(string value)
        {
        }

        public override void WriteWarningLine(string message) => Warned?.Invoke(++warnings);

        public override void WriteVerboseLine(string message)
        {
        }

        public override void WriteDebugLine(string message)
        {
        }

        public override void WriteProgress(long sourceId, ProgressRecord record)
        {
        }
    }
}
