hooks() { :; }
