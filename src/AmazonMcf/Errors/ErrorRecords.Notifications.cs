using System.Management.Automation;

namespace AmazonMcf.Errors;

/// <summary>The error records of commands for notifications.</summary>
internal static partial class ErrorRecords
{
    /// <summary>McfQueueNotValid: the ARN or URL of a queue cannot be used.</summary>
    /// <param name="queue">The ARN or URL.</param>
    /// <param name="reason">Why not.</param>
    public static ErrorRecord QueueNotValid(string queue, string reason) => Record(
        new ArgumentException($"Queue '{queue}' cannot be used: {reason}."),
        "McfQueueNotValid", ErrorCategory.InvalidArgument, queue, null,
        "Copy the ARN (Register-McfNotification) or the URL (all other commands) of a standard queue from the Amazon SQS console.");

    /// <summary>McfNeedsPowerShell7: the command uses Amazon SQS, whose SDK is in the build for PowerShell 7 only.</summary>
    /// <param name="command">The command.</param>
    public static ErrorRecord NeedsPowerShell7(string command) => Record(
        new PlatformNotSupportedException(
            $"{command} cannot open queues in Windows PowerShell 5.1: the AWS SDK is loaded in PowerShell 7 only."),
        "McfNeedsPowerShell7", ErrorCategory.NotInstalled, command, null,
        "Run the command in PowerShell 7.4 or later. Watch-McfOrder without -QueueUrl also works in Windows PowerShell 5.1.");

    /// <summary>McfMessageNotCompleted: the queue did not delete a message.</summary>
    /// <param name="target">The notification.</param>
    /// <param name="name">The id of the notification.</param>
    /// <param name="reason">The reason of the queue.</param>
    public static ErrorRecord MessageNotCompleted(object target, string? name, string reason) => Record(
        new InvalidOperationException($"The queue did not delete the message of notification '{name}': {reason}"),
        "McfMessageNotCompleted", ErrorCategory.InvalidOperation, target, null,
        "The message is received again. Complete it then; raise the visibility timeout of the queue if work on a message takes longer.");
}
