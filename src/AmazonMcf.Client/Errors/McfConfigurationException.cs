using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>A configuration file or a secret that it refers to cannot be used. Nothing was sent.</summary>
/// <param name="message">What is wrong: the file or the member, and the rule.</param>
/// <param name="path">The file.</param>
/// <param name="innerException">The cause.</param>
internal sealed class McfConfigurationException(string message, string? path, Exception? innerException = null)
    : McfException(message, new ErrorContext { Target = path }, innerException)
{
    /// <inheritdoc />
    public override string ErrorId => "McfConfigurationInvalid";

    /// <inheritdoc />
    public override string RecommendedAction => "Correct the configuration and run the command again.";
}
