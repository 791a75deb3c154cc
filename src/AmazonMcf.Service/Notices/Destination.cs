namespace AmazonMcf.Service.Notices;

/// <summary>A queue that notifications can be sent to.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Arn">The ARN of the queue.</param>
internal sealed record Destination(string Id, string Name, string Arn);
