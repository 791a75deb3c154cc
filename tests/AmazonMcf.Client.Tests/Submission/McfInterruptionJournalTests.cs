using AmazonMcf.Submission;

namespace AmazonMcf.Client.Tests.Submission;

public class McfInterruptionJournalTests
{
    private readonly McfInterruptionJournal journal = new();

    [Fact]
    public void What_is_open_is_listed_oldest_first()
    {
        journal.Add([Of("a"), Of("b")]);
        journal.Add([Of("c")]);
        Assert.Equal(["a", "b", "c"], journal.Open.Select(entry => entry.Target));
    }

    [Fact]
    public void A_newer_note_on_the_same_work_replaces_the_older_one()
    {
        journal.Add([Of("a", McfInterruptionKind.NotSent), Of("b")]);
        journal.Add([Of("a", McfInterruptionKind.OutcomeUnknown)]);
        Assert.Equal(
            [("b", McfInterruptionKind.NotSent), ("a", McfInterruptionKind.OutcomeUnknown)],
            journal.Open.Select(entry => (entry.Target, entry.Kind))
        );
    }

    [Fact]
    public void Settled_work_is_struck_out_for_its_own_command_only()
    {
        journal.Add([Of("a"), new McfInterruption { Command = "Stop-McfOrder", Target = "a" }]);
        journal.Settle("New-McfOrder", "a");
        Assert.Equal("Stop-McfOrder", Assert.Single(journal.Open).Command);
    }

    [Fact]
    public void Work_that_was_settled_can_be_interrupted_again()
    {
        journal.Add([Of("a"), Of("b"), Of("a", McfInterruptionKind.OutcomeUnknown)]);
        journal.Settle("New-McfOrder", "a");
        journal.Settle("New-McfOrder", "a");
        journal.Add([Of("a", McfInterruptionKind.AnsweredNotWritten)]);
        Assert.Equal(
            [("b", McfInterruptionKind.NotSent), ("a", McfInterruptionKind.AnsweredNotWritten)],
            journal.Open.Select(entry => (entry.Target, entry.Kind)));
    }

    private static McfInterruption Of(string target, string kind = McfInterruptionKind.NotSent) =>
        new() { Command = "New-McfOrder", Target = target, Kind = kind };
}
