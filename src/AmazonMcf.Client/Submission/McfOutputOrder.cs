namespace AmazonMcf.Submission;

/// <summary>In which order answers come out when several requests are under way.</summary>
public enum McfOutputOrder
{
    /// <summary>In the order of the input. An early answer is kept back until those before it are there.</summary>
    Input,

    /// <summary>As they arrive.</summary>
    Completion,
}
